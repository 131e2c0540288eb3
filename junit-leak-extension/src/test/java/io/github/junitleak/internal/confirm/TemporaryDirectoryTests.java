package io.github.junitleak.internal.confirm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TemporaryDirectoryTests {

    private static final Instant ANY_AGE = Instant.parse("2999-01-01T00:00:00Z");

    @TempDir
    Path parent;

    @Test
    void isDeletedWithWhatIsInIt() throws Exception {
        try (TemporaryDirectory own = TemporaryDirectory.in(parent)) {
            Files.createDirectories(own.path().resolve("tmp/more"));
        }

        assertThat(parent).isEmptyDirectory();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyItsUserMayReadIt() throws Exception {
        try (TemporaryDirectory own = TemporaryDirectory.in(parent)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own.path())))
                    .isEqualTo("rwx------");
        }
    }

    /** The operating system releases a killed owner's lock, and the file stays. */
    @Test
    void whatAKilledOwnerHasLeftIsSwept() throws Exception {
        Path left = Files.createDirectory(parent.resolve("junit-leak-1"));
        Files.createFile(left.resolve("owner.lock"));
        Files.writeString(left.resolve("system.properties"), "password=s3cret");

        TemporaryDirectory.sweep(parent, Instant.now().minusSeconds(60));
        assertThat(left).exists();
        TemporaryDirectory.sweep(parent, ANY_AGE);
        assertThat(left).doesNotExist();
    }

    @Test
    void aRecordingThatAKilledJvmHasLeftIsSwept() throws Exception {
        Path recording = Files.createFile(parent.resolve("junit-leak-1-2.jfr"));

        TemporaryDirectory.sweep(parent, Instant.now());
        assertThat(recording).exists();
        TemporaryDirectory.sweep(parent, Instant.now().plusSeconds(3600));
        assertThat(recording).doesNotExist();
    }

    @Test
    void whatIsInUseOrNotOursStays() throws Exception {
        Path other = Files.createDirectory(parent.resolve("junit-leak-notes"));
        try (TemporaryDirectory own = TemporaryDirectory.in(parent)) {
            TemporaryDirectory.sweep(parent, ANY_AGE);

            assertThat(own.path()).exists();
        }
        assertThat(other).exists();
    }
}
