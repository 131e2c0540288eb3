package io.github.junitleak.report;

import java.util.List;
import java.util.Locale;

/** Runs a check under locales that print numbers differently. */
public final class Locales {
    private Locales() {}

    public static void forEach(Runnable check) {
        Locale before = Locale.getDefault();
        try {
            for (Locale locale : List.of(Locale.ROOT, Locale.GERMANY, Locale.forLanguageTag("ar-EG"))) {
                Locale.setDefault(locale);
                check.run();
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
