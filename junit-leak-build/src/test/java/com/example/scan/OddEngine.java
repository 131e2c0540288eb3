package com.example.scan;

import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClasspathRootSelector;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;

/** Finds a test without a class, or fails, as a configuration parameter says; without one it finds nothing. */
public final class OddEngine implements TestEngine {
    public static final String PARAMETER = "com.example.scan.odd";

    @Override
    public String getId() {
        return "odd";
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId uniqueId) {
        EngineDescriptor engine = new EngineDescriptor(uniqueId, "Odd");
        switch (request.getConfigurationParameters().get(PARAMETER).orElse("")) {
            case "fails" -> {
                // As JUnit Vintage does where it comes across a class that lacks a library.
                if (!request.getSelectorsByType(ClasspathRootSelector.class).isEmpty()) {
                    throw new NoClassDefFoundError("com/example/Missing");
                }
            }
            case "classless" -> engine.addChild(new Feature(uniqueId.append("feature", "1")));
            default -> {}
        }
        return engine;
    }

    @Override
    public void execute(ExecutionRequest request) {
        // Of nothing, where another's tests are run.
    }

    private static final class Feature extends AbstractTestDescriptor {
        Feature(UniqueId uniqueId) {
            super(uniqueId, "Orders can be placed");
        }

        @Override
        public Type getType() {
            return Type.TEST;
        }
    }
}
