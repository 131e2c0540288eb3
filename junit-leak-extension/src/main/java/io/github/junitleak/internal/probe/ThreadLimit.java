package io.github.junitleak.internal.probe;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many threads this process may have, by what Linux says: the {@code pids} controller of its control group and of
 * those around it, and {@code RLIMIT_NPROC} of its user. Both count the threads of all processes that they hold for, so
 * what the others have is taken off. Beyond either limit the JVM cannot start its own threads any more, and ends.
 *
 * @param root of the file system
 */
record ThreadLimit(Path root) {

    private static final Pattern GROUP = Pattern.compile("\\d+:(pids|):(/.*)");
    private static final Pattern MOST = Pattern.compile("(?m)^Max processes +(\\d+) ");
    private static final Pattern USER = Pattern.compile("(?m)^Uid:\\s+(\\d+)");
    private static final Pattern THREADS = Pattern.compile("(?m)^Threads:\\s+(\\d+)");

    /**
     * @param now threads of this process
     * @param otherwise where nothing is known
     * @return at most {@code otherwise}
     */
    long get(long now, long otherwise) {
        long limit = otherwise;
        for (Matcher group = GROUP.matcher(text(root.resolve("proc/self/cgroup"))); group.find(); ) {
            Path controller = root.resolve(group.group(1).isEmpty() ? "sys/fs/cgroup" : "sys/fs/cgroup/pids");
            limit = Math.min(limit, now + free(controller, group.group(2)));
        }
        return Math.min(limit, ofUser());
    }

    /** In the group and in all around it. A group that is not seen from inside a container is its root. */
    private static long free(Path controller, String group) {
        long free = Long.MAX_VALUE / 2;
        Path each = controller.resolve(group.substring(1)).normalize();
        for (; each != null && each.startsWith(controller); each = each.getParent()) {
            OptionalLong most = number(each.resolve("pids.max"));
            OptionalLong current = number(each.resolve("pids.current"));
            if (most.isPresent() && current.isPresent()) {
                free = Math.min(free, Math.max(0, most.getAsLong() - current.getAsLong()));
            }
        }
        return free;
    }

    private long ofUser() {
        Matcher most = MOST.matcher(text(root.resolve("proc/self/limits")));
        String own = user(text(root.resolve("proc/self/status")));
        // Root may have as many as the system can hold.
        if (!most.find() || own.isEmpty() || own.equals("0")) {
            return Long.MAX_VALUE;
        }
        return Math.max(0, Long.parseLong(most.group(1)) - othersOf(own));
    }

    private long othersOf(String user) {
        long others = 0;
        String self = text(root.resolve("proc/self/status"));
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(root.resolve("proc"), "[0-9]*")) {
            for (Path process : processes) {
                String status = text(process.resolve("status"));
                if (user(status).equals(user)) {
                    others += threads(status);
                }
            }
        } catch (IOException e) {
            return 0;
        }
        return Math.max(0, others - threads(self));
    }

    private static String user(String status) {
        Matcher user = USER.matcher(status);
        return user.find() ? user.group(1) : "";
    }

    private static long threads(String status) {
        Matcher threads = THREADS.matcher(status);
        return threads.find() ? Long.parseLong(threads.group(1)) : 0;
    }

    /** Empty for {@code max}, and where there is no such file. */
    private static OptionalLong number(Path file) {
        String text = text(file).trim();
        return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }
}
