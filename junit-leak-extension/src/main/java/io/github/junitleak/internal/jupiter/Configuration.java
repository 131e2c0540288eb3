package io.github.junitleak.internal.jupiter;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * Reads configuration parameters and says in one sentence what is wrong with one.
 *
 * @param lookup JUnit's own look-up: launcher, system properties, {@code junit-platform.properties}
 */
record Configuration(Function<String, Optional<String>> lookup) {

    Optional<String> text(Parameter parameter) {
        return lookup.apply(parameter.key());
    }

    /** {@code settings} with the parameter applied, or as they are where it is not set. */
    <T> T apply(Parameter parameter, T settings, BiFunction<T, String, T> setter) {
        Optional<String> text = text(parameter);
        if (text.isEmpty()) {
            return settings;
        }
        try {
            return setter.apply(settings, text.get());
        } catch (NumberFormatException e) {
            throw wrong(parameter, text.get(), "must be a whole number", e);
        } catch (IllegalArgumentException e) {
            throw wrong(parameter, text.get(), e.getMessage(), e);
        }
    }

    /** The constant that the parameter names, written in lower case and with hyphens. */
    <E extends Enum<E>> E choice(Parameter parameter, Class<E> type, E otherwise) {
        return apply(parameter, otherwise, (ignored, text) -> constant(type, text));
    }

    static <E extends Enum<E>> E constant(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> written(constant).equals(text.trim().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(Configuration::written)
                                .collect(Collectors.joining(", "))));
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ExtensionConfigurationException wrong(
            Parameter parameter, String value, String rule, IllegalArgumentException cause) {
        return new ExtensionConfigurationException(
                "Configuration parameter " + parameter.key() + " is \"" + value + "\": " + rule + ".", cause);
    }

    /**
     * A misspelt parameter would be a setting that silently does nothing. Looks where they can be listed: system
     * properties and {@code junit-platform.properties}; what a launcher passes cannot be listed from here.
     *
     * @throws ExtensionConfigurationException if any below {@code junitleak.} is not a {@link Parameter}
     */
    static void refuseUnknown(Properties system, ClassLoader classPath) {
        Set<String> keys = new TreeSet<>(system.stringPropertyNames());
        try (InputStream file = classPath.getResourceAsStream("junit-platform.properties")) {
            if (file != null) {
                Properties properties = new Properties();
                properties.load(file);
                keys.addAll(properties.stringPropertyNames());
            }
        } catch (IOException e) {
            throw new ExtensionConfigurationException("junit-platform.properties cannot be read: " + e.getMessage(), e);
        }
        for (String key : keys) {
            if (key.startsWith(Parameter.PREFIX)
                    && !key.startsWith(Parameter.OF_MAVEN)
                    && Parameter.of(key).isEmpty()) {
                throw new ExtensionConfigurationException(
                        "Configuration parameter " + key + " is unknown: must be one of " + Parameter.keys() + ".");
            }
        }
    }
}
