package io.github.junitleak.report;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.MalformedJsonException;
import io.github.junitleak.internal.view.Printable;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JSON as plain values: maps, lists, strings, booleans, null, and {@link Digits} for numbers. Only what RFC 8259 allows
 * is read, and no member twice.
 */
final class JsonText {
    static final String DOCUMENT = "the document";

    private static final int MAX_NESTING = 64;
    private static final Pattern POSITION = Pattern.compile("line (\\d+) column (\\d+)");

    private JsonText() {}

    /** A number as it stands in the text, so that nothing is rounded before its type is known. */
    record Digits(String text) {}

    /** @throws UnreadableReportException if {@code json} is not one JSON value; the message says where */
    static Object read(String json) throws UnreadableReportException {
        JsonReader in = new JsonReader(new StringReader(json));
        in.setStrictness(Strictness.STRICT);
        in.setNestingLimit(MAX_NESTING);
        try {
            Object value = value(in);
            in.peek(); // Refuses text after the value.
            return value;
        } catch (EOFException | MalformedJsonException e) {
            throw new UnreadableReportException(syntax(json, in, e), e);
        } catch (UnreadableReportException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("a string in memory cannot fail to be read", e);
        }
    }

    /** Path of a member of the object at {@code where}. */
    static String member(String where, String name) {
        return where.equals(DOCUMENT) ? name : where + "." + name;
    }

    private static Object value(JsonReader in) throws IOException {
        return switch (in.peek()) {
            case BEGIN_OBJECT -> object(in);
            case BEGIN_ARRAY -> array(in);
            case STRING -> in.nextString();
            case NUMBER -> new Digits(in.nextString());
            case BOOLEAN -> in.nextBoolean();
            default -> {
                in.nextNull();
                yield null;
            }
        };
    }

    private static Map<String, Object> object(JsonReader in) throws IOException {
        String where = where(in);
        Map<String, Object> members = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (members.containsKey(name)) {
                throw new UnreadableReportException(member(where, Printable.text(name)) + " stands there twice");
            }
            members.put(name, value(in));
        }
        in.endObject();
        return members;
    }

    private static List<Object> array(JsonReader in) throws IOException {
        List<Object> elements = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            elements.add(value(in));
        }
        in.endArray();
        return elements;
    }

    /** Gson says {@code $.findings[0].verdict}, with a dot at the end where no member's name is read yet. */
    private static String where(JsonReader in) {
        String path = in.getPath().replaceFirst("^\\$\\.?", "").replaceFirst("\\.$", "");
        return path.isEmpty() ? DOCUMENT : path;
    }

    /** Gson's own sentences advise to be lenient; only the position in them is of use to a reader. */
    private static String syntax(String json, JsonReader in, IOException e) {
        if (json.isBlank()) {
            return "it is empty, must be a JSON object";
        }
        String gson = String.valueOf(e.getMessage());
        Matcher matcher = POSITION.matcher(gson);
        String position =
                matcher.find() ? "line " + matcher.group(1) + ", column " + matcher.group(2) : "an unknown position";
        if (e instanceof EOFException || gson.startsWith("Unterminated string")) {
            return "the JSON ends too early, at " + position + " in " + where(in) + ": it was cut off";
        }
        return gson.startsWith("Nesting limit")
                ? "it is nested deeper than " + MAX_NESTING + " levels at " + position
                : "it is not JSON at " + position;
    }
}
