package io.github.junitleak.internal.jupiter;

import io.github.junitleak.internal.confirm.Attachments;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.MediaType;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Files that JUnit hands on; a class of its own, since JUnit before 5.14 has no such media types. */
record PublishedFiles(ExtensionContext context) {

    private static final MediaType HTML = MediaType.parse("text/html; charset=UTF-8");

    void publish(Path file) {
        context.publishFile(
                file.getFileName().toString(),
                type(file),
                copy -> Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING));
    }

    private static MediaType type(Path file) {
        String name = file.toString();
        if (name.endsWith(ReportFolder.PAGE)) {
            return HTML;
        }
        if (name.endsWith(Attachments.OUTPUT)) {
            return MediaType.TEXT_PLAIN_UTF_8;
        }
        return name.endsWith(Attachments.RECORDING) ? MediaType.APPLICATION_OCTET_STREAM : MediaType.APPLICATION_JSON;
    }
}
