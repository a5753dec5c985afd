package nl.tafelronde.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Whatever can be set is in the README, so that nobody has to read the code to run Tafelronde. */
class SettingsTest {

    private static final Pattern VALUE = Pattern.compile("\\$\\{(tafelronde\\.[\\w.-]+)|name = \"(tafelronde\\.[\\w.-]+)\"");

    @Test
    void every_setting_of_ours_is_in_the_readme() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var settings = settings();
        assertThat(settings).contains("tafelronde.retention.email", "tafelronde.base-url", "tafelronde.oidc.create-accounts");
        assertThat(settings).allSatisfy(it -> assertThat(readme).contains("`" + it + "`"));
    }

    private static Set<String> settings() throws IOException {
        var found = new TreeSet<String>();
        for (var owner : ours()) {
            if (owner.isAnnotatedWith(ConfigurationProperties.class)) {
                add(found, owner.getAnnotationOfType(ConfigurationProperties.class).value(), owner.reflect());
            }
        }
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (var source : sources.filter(it -> it.toString().endsWith(".java")).toList()) {
                VALUE.matcher(Files.readString(source)).results().map(it -> it.group(1) == null ? it.group(2) : it.group(1)).forEach(found::add);
            }
        }
        return found;
    }

    private static void add(Set<String> found, String prefix, Class<?> settings) {
        Arrays.stream(settings.getRecordComponents()).forEach(it -> {
            var name = prefix + "." + it.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            if (it.getType().isRecord()) {
                add(found, name, it.getType());
            } else {
                found.add(name);
            }
        });
    }

    private static JavaClasses ours() {
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("nl.tafelronde");
    }
}
