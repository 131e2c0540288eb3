package io.github.junitleak.internal.probe;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class NativeMemoryTests {

    @Test
    void categoriesAreReadAsEitherJdkPrintsThem() {
        assertThat(NativeMemory.parse("""

                        Native Memory Tracking:

                        Total: reserved=8033796570, committed=501957082
                               mmap:   reserved=8020369408, committed=488529920

                        -                    Thread (reserved=19973824, committed=820928)
                                                    (thread #19)
                                                    (stack: reserved=19922944, committed=770048)
                        -        Shared class space (reserved=16777312, committed=14241888, readonly=0)
                                                    (mmap: reserved=16777216, committed=14241792, peak=14454784)
                        """))
                .containsOnly(entry("Thread", 820_928L), entry("Shared class space", 14_241_888L));
    }

    @Test
    void isEmptyWhereTheJvmDoesNotTrackIt() {
        assertThat(NativeMemory.parse("Native memory tracking is not enabled\n"))
                .isEmpty();
    }

    @Test
    void isToldIfAndOnlyIfThisJvmTracksIt() {
        boolean tracked = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .anyMatch(option -> option.startsWith("-XX:NativeMemoryTracking="));

        assertThat(new NativeMemory().committed().containsKey("Java Heap")).isEqualTo(tracked);
    }
}
