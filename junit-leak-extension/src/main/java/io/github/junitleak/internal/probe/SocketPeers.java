package io.github.junitleak.internal.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whom TCP sockets are connected to, from {@code /proc/self/net/tcp} and {@code tcp6}. The kernel prints addresses as
 * hexadecimal words in the machine's byte order, which is taken to be little-endian.
 */
final class SocketPeers {

    private static final List<Path> TABLES = List.of(Path.of("/proc/self/net/tcp"), Path.of("/proc/self/net/tcp6"));
    private static final String LISTENING = "0A";
    private static final int LOCAL = 1;
    private static final int REMOTE = 2;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private SocketPeers() {}

    /**
     * The most frequent peer.
     *
     * @param inodes of sockets of this process, as {@code /proc/self/fd} shows them
     * @return {@code to 127.0.0.1:8080}, {@code listening on port 8080}, or an empty string for other sockets
     */
    static String of(Collection<String> inodes) {
        Set<String> wanted = Set.copyOf(inodes);
        List<String> peers = new ArrayList<>();
        for (Path table : TABLES) {
            try (Stream<String> lines = Files.lines(table)) {
                lines.map(line -> line.trim().split("\\s+"))
                        .filter(columns -> columns.length > INODE && wanted.contains(columns[INODE]))
                        .flatMap(columns -> peer(columns).stream())
                        .forEach(peers::add);
            } catch (IOException e) {
                // No such table here: the sockets stay without their peers.
                continue;
            }
        }
        return NamePattern.mostFrequent(peers.stream()).orElse("");
    }

    private static Optional<String> peer(String[] columns) {
        String[] local = columns[LOCAL].split(":");
        String[] remote = columns[REMOTE].split(":");
        return columns[STATE].equals(LISTENING)
                ? Optional.of("listening on port " + Integer.parseInt(local[1], 16))
                : address(remote[0]).map(host -> "to " + host + ":" + Integer.parseInt(remote[1], 16));
    }

    /** An IPv4 address that is mapped into IPv6 becomes one of IPv4 again. */
    private static Optional<String> address(String hex) {
        byte[] bytes = new byte[hex.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            int inWord = i / 4 * 4 + 3 - i % 4;
            bytes[i] = (byte) Integer.parseInt(hex.substring(2 * inWord, 2 * inWord + 2), 16);
        }
        try {
            return Optional.of(InetAddress.getByAddress(bytes).getHostAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
