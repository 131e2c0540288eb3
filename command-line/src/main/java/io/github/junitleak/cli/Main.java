package io.github.junitleak.cli;

import io.github.junitleak.build.ExceptionText;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code junit-leak} and its subcommands. */
@Command(
        name = "junit-leak",
        description = "Finds leaks with the tests you have, and reports and checks leak tests.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ScanCommand.class, ReportCommand.class, CheckCommand.class, CommandLine.HelpCommand.class},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no leak",
            "1:a leak, or another rule that is broken",
            "2:the arguments are wrong",
            "3:what was asked for could not be done"
        })
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    private Main() {}

    /** Ends the JVM with the exit code of the command. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    PrintWriter err = command.getErr();
                    err.println(ExceptionText.of(failure));
                    if (!(failure instanceof java.io.IOException)) {
                        failure.printStackTrace(err);
                    }
                    return ExitCode.FAILED;
                });
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? One of scan, report, check");
    }
}
