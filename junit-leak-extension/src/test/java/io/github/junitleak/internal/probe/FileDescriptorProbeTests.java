package io.github.junitleak.internal.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class FileDescriptorProbeTests {

    /** As in a container where {@code /proc} is hidden; JDK 17 says "Unable to open directory /proc/self/fd". */
    @Test
    void whereTheJvmCannotCountThemThatIsSaid() {
        FileDescriptorProbe hidden = probe((proxy, method, arguments) -> {
            throw new InternalError("errno: 2 error: Unable to open directory /proc/self/fd");
        });

        assertThat(hidden.obstacle()).contains("this platform does not report open files");
        assertThat(probe((proxy, method, arguments) -> -1L).obstacle()).isPresent();
        assertThat(probe((proxy, method, arguments) -> 37L).obstacle()).isEmpty();
        assertThat(probe((proxy, method, arguments) -> 37L).read()).isEqualTo(37);
    }

    private static FileDescriptorProbe probe(InvocationHandler bean) {
        return new FileDescriptorProbe((UnixOperatingSystemMXBean) Proxy.newProxyInstance(
                FileDescriptorProbeTests.class.getClassLoader(),
                new Class<?>[] {UnixOperatingSystemMXBean.class},
                bean));
    }
}
