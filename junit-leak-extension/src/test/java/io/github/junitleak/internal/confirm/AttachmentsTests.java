package io.github.junitleak.internal.confirm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentsTests {

    @TempDir
    private Path folder;

    private final Attachments attachments = (file, extension) -> Optional.of(file.getFileName() + extension);

    @Test
    void aFileOfFiveMebibytesIsKept() throws IOException {
        assertThat(attachments.bounded().keep(file(Attachments.MOST_BYTES), Attachments.RECORDING))
                .hasValue("file.jfr");
    }

    @Test
    void aLargerOneIsRefusedWithItsSize() throws IOException {
        Path file = file(Attachments.MOST_BYTES + 1);

        assertThatThrownBy(() -> attachments.bounded().keep(file, Attachments.RECORDING))
                .isInstanceOf(IOException.class)
                .hasMessage("the .jfr file has 5242881 B, more than 5 MiB");
    }

    @Test
    void noFileIsAsMuchAsTheOthersSay() throws IOException {
        assertThat(attachments.bounded().keep(folder.resolve("none"), Attachments.OUTPUT))
                .hasValue("none.confirmation.txt");
    }

    private Path file(long bytes) throws IOException {
        Path file = folder.resolve("file");
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.setLength(bytes);
        }
        return file;
    }
}
