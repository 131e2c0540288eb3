package io.github.junitleak.report;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.junitleak.internal.view.Printable;
import java.io.IOException;

/** The sentences about a value that is not what the format asks for. */
final class StrictJson {
    private StrictJson() {}

    /** Path of the value that comes next, for instance {@code findings[0].verdict}. */
    static String where(JsonReader in) {
        // "$.findings[0].verdict"; it ends in a dot where an object has begun and no name is read yet.
        String path = in.getPath().replaceFirst("^\\$\\.?", "").replaceFirst("\\.$", "");
        return path.isEmpty() ? "the document" : path;
    }

    /** Path of a member of the object at {@code where}. */
    static String member(String where, String name) {
        return where.equals("the document") ? name : where + "." + name;
    }

    static void expect(JsonReader in, JsonToken wanted, String rule) throws IOException {
        JsonToken found = in.peek();
        if (found != wanted) {
            throw refused(where(in), kind(found), rule);
        }
    }

    static UnreadableReportException refused(String where, String found, String rule) {
        return new UnreadableReportException(where + " is " + found + ", must be " + rule);
    }

    static String quoted(String value) {
        return '"' + Printable.text(value) + '"';
    }

    private static String kind(JsonToken token) {
        return switch (token) {
            case BEGIN_OBJECT -> "an object";
            case BEGIN_ARRAY -> "an array";
            case STRING -> "a string";
            case NUMBER -> "a number";
            case BOOLEAN -> "a boolean";
            case NULL -> "null";
            default -> "absent";
        };
    }
}
