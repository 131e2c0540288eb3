package io.github.junitleak.benchmarks.scenario.leaking;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** A class loader with one class per iteration, as a redeployment that is held by its predecessor. */
public final class ClassLoaders implements Scenario {

    private static final List<Object> PLUGINS = new ArrayList<>();
    private byte[] code = new byte[0];

    @Override
    public void setUp() throws Exception {
        try (InputStream in = ClassLoaders.class.getResourceAsStream("ClassLoaders$Plugin.class")) {
            code = in.readAllBytes();
        }
    }

    @Override
    public void iterate(int iteration) throws Exception {
        PLUGINS.add(new PluginLoader(code).plugin().getDeclaredConstructor().newInstance());
    }

    /** Loaded again by every {@link PluginLoader}. */
    public static final class Plugin {}

    private static final class PluginLoader extends ClassLoader {
        private final byte[] code;

        PluginLoader(byte[] code) {
            this.code = code;
        }

        Class<?> plugin() {
            return defineClass(Plugin.class.getName(), code, 0, code.length);
        }
    }
}
