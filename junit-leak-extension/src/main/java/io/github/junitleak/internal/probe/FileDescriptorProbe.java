package io.github.junitleak.internal.probe;

import com.sun.management.UnixOperatingSystemMXBean;
import io.github.junitleak.model.Resource;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.util.Optional;

/** Open file descriptors of the process. Cannot see which, only how many: see {@link FileDescriptorInventory}. */
public final class FileDescriptorProbe implements Probe {

    private final Optional<UnixOperatingSystemMXBean> system;

    FileDescriptorProbe() {
        this(ManagementFactory.getOperatingSystemMXBean());
    }

    FileDescriptorProbe(OperatingSystemMXBean bean) {
        system = Optional.of(bean)
                .filter(UnixOperatingSystemMXBean.class::isInstance)
                .map(UnixOperatingSystemMXBean.class::cast)
                .filter(FileDescriptorProbe::counts);
    }

    /** The bean answers -1 where the platform does not count them, and fails where {@code /proc} is hidden. */
    private static boolean counts(UnixOperatingSystemMXBean bean) {
        try {
            return bean.getOpenFileDescriptorCount() >= 0;
        } catch (InternalError e) {
            return false;
        }
    }

    @Override
    public Resource resource() {
        return Resource.FILE_DESCRIPTORS;
    }

    @Override
    public Optional<String> obstacle() {
        return system.isPresent() ? Optional.empty() : Optional.of("this platform does not report open files");
    }

    @Override
    public long read() {
        return system.orElseThrow(() -> new IllegalStateException("this platform does not report open files"))
                .getOpenFileDescriptorCount();
    }

    @Override
    public double resolution() {
        return 1;
    }

    @Override
    public double negligible() {
        return 0.025;
    }

    @Override
    public long limit() {
        return system.map(UnixOperatingSystemMXBean::getMaxFileDescriptorCount).orElse(Long.MAX_VALUE);
    }
}
