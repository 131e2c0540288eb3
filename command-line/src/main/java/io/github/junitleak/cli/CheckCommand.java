package io.github.junitleak.cli;

import io.github.junitleak.build.Ceilings;
import io.github.junitleak.build.Check;
import io.github.junitleak.build.CollectedReports;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        description = "Fails if a leak test found a leak, or breaks another rule, and names each of them.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing to complain about",
            "1:a leak, or another rule that is broken",
            "2:the arguments are wrong",
            "3:a report cannot be read"
        })
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Reports reports;

    @Option(
            names = "--fail-on-inconclusive",
            description = "Fail also if a test came to no verdict; without this it is a remark.")
    private boolean failOnInconclusive;

    @Option(
            names = "--minimum-tests",
            paramLabel = "NUMBER",
            defaultValue = "0",
            description = "How many leak tests must have run; ${DEFAULT-VALUE} if not given.")
    private int minimumTests;

    @Option(
            names = "--ceilings",
            paramLabel = "VALUES",
            description = {
                "The growth per iteration above which a test fails whatever it allows itself:",
                "\"heap=100 B, threads=0\"."
            })
    private String ceilings;

    @Option(
            names = "--pages",
            paramLabel = "DIRECTORY",
            defaultValue = "leak-report",
            description = "Where the command report has written its pages; ${DEFAULT-VALUE} if not given.")
    private Path pages;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Check.Rules rules =
                new Check.Rules(failOnInconclusive, minimumTests, ceilings().values());
        CollectedReports collected = reports.read(pages.resolveSibling("leak-report-shards"));
        if (collected.isEmpty()) {
            out.println(collected.nothingFound());
        }
        Optional<Path> index = Optional.of(pages.resolve("index.html")).filter(Files::exists);
        Check check = new Check(collected, rules, index);
        check.remarks().forEach(out::println);
        List<String> violations = check.violations();
        violations.forEach(err::println);
        collected.unreadableMessage().ifPresent(err::println);
        if (collected.unreadableMessage().isPresent()) {
            return ExitCode.FAILED;
        }
        return violations.isEmpty() ? ExitCode.CLEAN : ExitCode.LEAKS;
    }

    private Ceilings ceilings() {
        Ceilings parsed = new Ceilings();
        try {
            if (ceilings != null) {
                parsed.set(ceilings);
            }
            parsed.values();
            return parsed;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--" + e.getMessage(), e);
        }
    }
}
