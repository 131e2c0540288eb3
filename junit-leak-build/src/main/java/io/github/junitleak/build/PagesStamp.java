package io.github.junitleak.build;

import io.github.junitleak.internal.files.ReportFiles;
import io.github.junitleak.internal.view.html.HtmlPages;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A file beside pages that records what they were made of, and by which program, so that they need not be made again.
 * It is written last and removed first: where it is, the pages are complete. A page that is gone or has another size
 * does not count; a change by hand that keeps the size is not seen.
 */
final class PagesStamp {
    private static final String NAME = ".stamp";

    private final Path file;
    private final List<List<?>> content;

    /** @param content all that the pages show, as lists of records: the text of each stands for its value */
    PagesStamp(Path directory, List<List<?>> content) {
        this.file = directory.resolve(NAME);
        this.content = content;
    }

    /** Whether these pages are there and show this content. */
    boolean isOn(List<Path> pages) throws IOException {
        return Files.isRegularFile(file) && Files.readString(file).equals(text(pages));
    }

    void put(List<Path> pages) throws IOException {
        ReportFiles.write(file, text(pages));
    }

    void remove() throws IOException {
        Files.deleteIfExists(file);
    }

    private String text(List<Path> pages) throws IOException {
        MessageDigest digest = sha256();
        update(digest, program());
        content.forEach(list -> list.forEach(record -> update(digest, record.toString())));
        for (Path page : pages) {
            long size = Files.isRegularFile(page) ? Files.size(page) : -1;
            update(digest, page + " " + size);
        }
        return HexFormat.of().formatHex(digest.digest()) + "\n";
    }

    private static void update(MessageDigest digest, String part) {
        digest.update((part + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** What makes the pages; not its version, which a snapshot keeps when it changes. */
    private static String program() throws IOException {
        try {
            Path jar = Path.of(HtmlPages.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return jar + " " + Files.getLastModifiedTime(jar);
        } catch (URISyntaxException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
