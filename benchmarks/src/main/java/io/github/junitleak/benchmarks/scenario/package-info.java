/**
 * What is measured? Small bodies whose growth is known, each one idea of how code leaks, or of how honest code looks as
 * if it leaked. Start reading at {@link io.github.junitleak.benchmarks.scenario.Scenario}.
 */
package io.github.junitleak.benchmarks.scenario;
