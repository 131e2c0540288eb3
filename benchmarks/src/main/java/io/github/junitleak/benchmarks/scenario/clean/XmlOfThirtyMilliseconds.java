package io.github.junitleak.benchmarks.scenario.clean;

import io.github.junitleak.benchmarks.scenario.Scenario;

/** A body of 30 ms that does what tests do: writes, parses and formats text with the JDK's own libraries. */
public final class XmlOfThirtyMilliseconds implements Scenario {

    @Override
    public void iterate(int iteration) throws Exception {
        XmlWork.runFor(30, iteration);
    }
}
