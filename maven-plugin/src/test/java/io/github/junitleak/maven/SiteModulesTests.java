package io.github.junitleak.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.build.ReportDirectory;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteModulesTests {
    private static final Path BASE = Path.of("shop").toAbsolutePath();
    private final Build build = new Build();
    private final MavenProject root = module("root", BASE);
    private final MavenProject orders = module("orders", BASE.resolve("orders"));
    private final MavenProject last = module("last", BASE.resolve("last"));

    @ParameterizedTest
    @ValueSource(strings = {"site", "post-site", "site-deploy", "site:site"})
    void whereOnlySitesAreMadeTheReportsOfAllModulesAreThereAlready(String goal) {
        SiteModules modules = build.site(root, goal);

        assertThat(modules.later()).isEmpty();
        assertThat(modules.gathered(BASE.resolve("target/leak-reports"), List.of(BASE.resolve("target/surefire")))
                        .directories())
                .containsExactly(
                        directory("root", BASE),
                        directory("orders", BASE.resolve("orders")),
                        directory("last", BASE.resolve("last")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify", "clean", "install"})
    void aModuleThatThisBuildHasYetToBuildIsLater(String phase) {
        build.succeed(root);
        SiteModules modules = build.site(orders, phase, "site");

        assertThat(modules.later()).containsExactly("last");
        assertThat(modules.gathered(orders.getBasedir().toPath().resolve("target/leak-reports"), List.of())
                        .directories())
                .extracting(ReportDirectory::module)
                .containsExactly("root", "orders");
    }

    @Test
    void theModuleThatComesLastSeesAll() {
        build.succeed(root);
        build.succeed(orders);

        assertThat(build.site(last, "verify", "site").later()).isEmpty();
    }

    private MavenProject module(String name, Path directory) {
        MavenProject project = build.module(name);
        project.setFile(directory.resolve("pom.xml").toFile());
        return project;
    }

    private static ReportDirectory directory(String module, Path base) {
        return new ReportDirectory(
                module, base.resolve("target/leak-reports"), List.of(base.resolve("target/surefire")));
    }
}
