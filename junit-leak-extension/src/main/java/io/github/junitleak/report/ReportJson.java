package io.github.junitleak.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import io.github.junitleak.model.LeakReport;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A leak report as JSON, both ways; {@code docs/report-format.md} describes the format.
 *
 * <p>Reading is strict: every member must be there with its type, once. Members that this version does not know are
 * skipped, so that a later version can add some without a new schema number; what was added so may be missing.
 */
public final class ReportJson {
    private static final int MAX_NESTING = 64;
    private static final Pattern POSITION = Pattern.compile("line (\\d+) column (\\d+)");
    private static final Gson GSON = new GsonBuilder()
            .registerTypeAdapter(boolean.class, new ScalarAdapters.OfBoolean())
            .registerTypeAdapter(int.class, new ScalarAdapters.OfInt())
            .registerTypeAdapter(long.class, new ScalarAdapters.OfLong())
            .registerTypeAdapter(double.class, new ScalarAdapters.OfDouble())
            .registerTypeAdapter(Double.class, new ScalarAdapters.OfDouble())
            .registerTypeAdapter(String.class, new ScalarAdapters.OfString())
            .registerTypeAdapter(Duration.class, new ScalarAdapters.OfDuration())
            .registerTypeAdapterFactory(new ContainerAdapters())
            .registerTypeAdapterFactory(new RecordAdapters())
            .registerTypeAdapterFactory(new FindingAdapters())
            .serializeNulls()
            .disableHtmlEscaping()
            .setPrettyPrinting()
            .create();

    private ReportJson() {}

    /**
     * The report as JSON: indented by two spaces, lines end in LF, the same text for equal reports.
     *
     * @throws IllegalArgumentException if a number of the report is not finite
     */
    public static String write(LeakReport report) {
        JsonObject document = new JsonObject();
        document.addProperty("schema", LeakReport.SCHEMA);
        GSON.toJsonTree(report, LeakReport.class).getAsJsonObject().asMap().forEach(document::add);
        return GSON.toJson(document) + "\n";
    }

    /**
     * The report that {@code json} holds.
     *
     * @throws UnreadableReportException if it holds none: not JSON, another schema, or a member that is missing or
     *     wrong; the message says what and where
     */
    public static LeakReport read(String json) throws UnreadableReportException {
        // First as a whole, so that a later schema is recognized as such wherever it keeps its number.
        checkSchema(json);
        return parse(json, GSON.getAdapter(LeakReport.class)::read);
    }

    private static void checkSchema(String json) throws UnreadableReportException {
        int schema = parse(json, in -> {
            StrictJson.expect(in, JsonToken.BEGIN_OBJECT, "an object");
            Integer found = null;
            in.beginObject();
            while (in.hasNext()) {
                if (in.nextName().equals("schema")) {
                    found = GSON.getAdapter(int.class).read(in);
                } else {
                    in.skipValue();
                }
            }
            in.endObject();
            if (found == null) {
                throw new UnreadableReportException("schema is missing: this is not a leak report");
            }
            return found;
        });
        if (schema > LeakReport.SCHEMA) {
            throw new UnreadableReportException(
                    "schema is " + schema + ", this version reads schema " + LeakReport.SCHEMA + ": update the plugin");
        }
        if (schema < LeakReport.SCHEMA) {
            throw new UnreadableReportException("schema is " + schema + ", this version reads schema "
                    + LeakReport.SCHEMA + ": run the leak tests again");
        }
    }

    private static <T> T parse(String json, Part<T> part) throws UnreadableReportException {
        JsonReader in = new JsonReader(new StringReader(json));
        in.setStrictness(Strictness.STRICT);
        in.setNestingLimit(MAX_NESTING);
        try {
            T value = part.read(in);
            in.peek();
            return value;
        } catch (UnreadableReportException e) {
            throw e;
        } catch (EOFException | MalformedJsonException e) {
            throw new UnreadableReportException(syntax(json, in, e), e);
        } catch (IOException e) {
            throw new UncheckedIOException("a string in memory cannot fail to be read", e);
        }
    }

    private static String syntax(String json, JsonReader in, IOException e) {
        if (json.isBlank()) {
            return "it is empty, must be a JSON object";
        }
        String gson = String.valueOf(e.getMessage());
        if (e instanceof EOFException || gson.startsWith("Unterminated string")) {
            return "the JSON ends too early, at " + position(gson) + " in " + StrictJson.where(in) + ": it was cut off";
        }
        if (gson.startsWith("Nesting limit")) {
            return "it is nested deeper than " + MAX_NESTING + " levels at " + position(gson);
        }
        return "it is not JSON at " + position(gson);
    }

    /** Gson's own sentences advise to be lenient; only the position in them is of use to a reader. */
    private static String position(String gson) {
        Matcher position = POSITION.matcher(gson);
        return position.find() ? "line " + position.group(1) + ", column " + position.group(2) : "an unknown position";
    }

    private interface Part<T> {
        T read(JsonReader in) throws IOException;
    }
}
