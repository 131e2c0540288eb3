package io.github.junitleak.internal.probe;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Bytes of direct and of mapped buffers. The allocation sites of the buffer objects show who allocated them. */
final class DirectMemoryInventory implements Inventory {

    private final List<BufferPoolMXBean> pools = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class);

    @Override
    public String listing() {
        return pools.stream()
                .map(pool -> pool.getMemoryUsed() + " " + name(pool))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public Map<String, Long> amounts(String listing) {
        return listing.lines()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(parts -> parts[1], parts -> Long.valueOf(parts[0])));
    }

    @Override
    public String detail(String name) {
        return pools.stream()
                .filter(pool -> name(pool).equals(name) && pool.getCount() > 0)
                .findFirst()
                .map(pool -> "now " + pool.getCount() + " buffers, " + pool.getTotalCapacity() / pool.getCount()
                        + " B on average")
                .orElse("");
    }

    private static String name(BufferPoolMXBean pool) {
        return pool.getName() + " buffers";
    }
}
