package io.github.junitleak.internal.view;

import java.util.Locale;

/** Words and names as a line of text has room for them. */
public final class Words {
    /** Stands where the class of a test would. */
    public static final String FROM_CODE = "measured from code";

    private Words() {}

    /** At most so many characters of a name; a longer one ends in {@code …}. */
    public static String cut(String name, int longest) {
        if (name.codePointCount(0, name.length()) <= longest) {
            return name;
        }
        return name.substring(0, name.offsetByCodePoints(0, longest - 1)) + "…";
    }

    /** At most so many characters of a name whose end says most; a longer one begins with {@code …}. */
    public static String cutStart(String name, int longest) {
        int length = name.codePointCount(0, name.length());
        return length <= longest ? name : "…" + name.substring(name.offsetByCodePoints(0, length - longest + 1));
    }

    /** {@code a}, or {@code an} before a vowel. */
    public static String article(String noun) {
        return noun.matches("(?s)[aeiouAEIOU].*") ? "an" : "a";
    }

    /** {@code steady} as {@code Steady}. */
    public static String capitalized(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
