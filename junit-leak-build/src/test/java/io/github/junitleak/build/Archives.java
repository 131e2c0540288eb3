package io.github.junitleak.build;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Archives as other machines make them, and as only an attacker does. */
final class Archives {
    /** Content that stands for a link to {@code elsewhere}. */
    static final String LINK = "elsewhere";

    private Archives() {}

    static Path zip(Path file, Map<String, String> entries) throws IOException {
        Files.createDirectories(file.getParent());
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(file)) {
            for (Map.Entry<String, String> each : entries.entrySet()) {
                ZipArchiveEntry entry = new ZipArchiveEntry(each.getKey());
                entry.setUnixMode(each.getValue().equals(LINK) ? UnixStat.LINK_FLAG | 0777 : UnixStat.FILE_FLAG | 0644);
                out.putArchiveEntry(entry);
                out.write(each.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeArchiveEntry();
            }
        }
        return file;
    }

    static Path tarGz(Path file, Map<String, String> entries) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file));
                TarArchiveOutputStream out = new TarArchiveOutputStream(packed)) {
            for (Map.Entry<String, String> each : entries.entrySet()) {
                boolean isLink = each.getValue().equals(LINK);
                byte[] content = each.getValue().getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry entry = isLink
                        ? new TarArchiveEntry(each.getKey(), TarConstants.LF_SYMLINK, true)
                        : new TarArchiveEntry(each.getKey(), true);
                entry.setLinkName(isLink ? LINK : "");
                entry.setSize(isLink ? 0 : content.length);
                out.putArchiveEntry(entry);
                if (!isLink) {
                    out.write(content);
                }
                out.closeArchiveEntry();
            }
        }
        return file;
    }
}
