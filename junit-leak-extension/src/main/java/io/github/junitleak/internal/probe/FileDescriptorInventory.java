package io.github.junitleak.internal.probe;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the open file descriptors lead to, on Linux: files, directories, sockets, pipes and selectors by the pattern of
 * their names.
 *
 * <p>Cannot see: who opened them; that is the allocation site of the stream or channel.
 */
final class FileDescriptorInventory implements Inventory {

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final String DELETED = " (deleted)";
    private static final String SOCKET = "socket:[";

    /** Some of a kind are enough to look at. */
    private static final int LOOKED_AT = 50;

    @Override
    public String listing() {
        return targets().stream().map(FileDescriptorInventory::name).collect(joining("\n"));
    }

    @Override
    public Map<String, Long> amounts(String listing) {
        return listing.lines().collect(groupingBy(name -> name, counting()));
    }

    @Override
    public String detail(String name) {
        List<String> targets = targets().stream()
                .filter(target -> name(target).equals(name))
                .limit(LOOKED_AT)
                .toList();
        if (targets.isEmpty()) {
            return "";
        }
        if (targets.get(0).startsWith(SOCKET)) {
            return SocketPeers.of(targets.stream()
                    .map(target -> target.substring(SOCKET.length(), target.length() - 1))
                    .toList());
        }
        if (targets.get(0).endsWith(DELETED)) {
            return "deleted, but still open";
        }
        return Files.isDirectory(Path.of(targets.get(0))) ? "a directory" : "";
    }

    /** {@code socket:[1234]} is a {@code socket}, {@code anon_inode:[eventpoll]} an {@code eventpoll}. */
    private static String name(String target) {
        if (target.startsWith("/")) {
            return NamePattern.of(target);
        }
        int colon = target.indexOf(":[");
        if (target.startsWith("anon_inode:")) {
            return target.substring("anon_inode:".length()).replaceAll("[\\[\\]]", "");
        }
        return colon < 0 ? NamePattern.of(target) : target.substring(0, colon);
    }

    private static List<String> targets() {
        if (!Files.isReadable(DESCRIPTORS)) {
            throw new IllegalStateException("this platform does not list open files");
        }
        List<String> targets = new ArrayList<>();
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(DESCRIPTORS)) {
            for (Path descriptor : descriptors) {
                target(descriptor).ifPresent(targets::add);
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw new IllegalStateException("the open files cannot be listed: " + e.getMessage(), e);
        }
        return targets;
    }

    /** Empty for one that was closed meanwhile, and for the listing's own. */
    private static Optional<String> target(Path descriptor) {
        try {
            String target = Files.readSymbolicLink(descriptor).toString();
            return target.matches("/proc/\\d+/fd") ? Optional.empty() : Optional.of(target);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
