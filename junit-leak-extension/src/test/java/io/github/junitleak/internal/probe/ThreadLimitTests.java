package io.github.junitleak.internal.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThreadLimitTests {

    @TempDir
    Path root;

    @BeforeEach
    void ofOrdinaryUser() throws IOException {
        write("proc/self/status", "Name:\tjava\nUid:\t1000\t1000\t1000\t1000\nThreads:\t30\n");
        write("proc/100/status", "Name:\tjava\nUid:\t1000\t1000\t1000\t1000\nThreads:\t30\n");
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }

    private long limit() {
        return new ThreadLimit(root).get(30, 2500);
    }

    @Test
    void isTheDefaultWhereNothingIsKnown() {
        assertThat(limit()).isEqualTo(2500);
    }

    @Test
    void isWhatTheControlGroupLeaves() throws IOException {
        write("proc/self/cgroup", "0::/user/app\n");
        write("sys/fs/cgroup/user/app/pids.max", "600\n");
        write("sys/fs/cgroup/user/app/pids.current", "100\n");

        assertThat(limit()).isEqualTo(530);
    }

    @Test
    void isWhatTheTightestGroupAroundItLeaves() throws IOException {
        write("proc/self/cgroup", "8:pids:/user/app\n0::/\n");
        write("sys/fs/cgroup/pids/user/app/pids.max", "max\n");
        write("sys/fs/cgroup/pids/user/app/pids.current", "40\n");
        write("sys/fs/cgroup/pids/user/pids.max", "200\n");
        write("sys/fs/cgroup/pids/user/pids.current", "150\n");

        assertThat(limit()).isEqualTo(80);
    }

    @Test
    void isTheUsersWithoutWhatOtherProcessesHave() throws IOException {
        write("proc/self/limits", "Limit Soft Hard Units\nMax processes             1000    2000    processes\n");
        write("proc/101/status", "Name:\tbash\nUid:\t1000\t1000\t1000\t1000\nThreads:\t200\n");
        write("proc/102/status", "Name:\tinit\nUid:\t0\t0\t0\t0\nThreads:\t300\n");

        assertThat(limit()).isEqualTo(800);
    }

    @Test
    void isNotTheUsersForRoot() throws IOException {
        write("proc/self/limits", "Limit Soft Hard Units\nMax processes             10    10    processes\n");
        write("proc/self/status", "Name:\tjava\nUid:\t0\t0\t0\t0\nThreads:\t30\n");

        assertThat(limit()).isEqualTo(2500);
    }
}
