package io.github.junitleak.report;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import io.github.junitleak.internal.view.Cause;
import io.github.junitleak.internal.view.Causes;
import io.github.junitleak.model.LeakReport;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * A leak report as JSON, both ways; {@code docs/report-format.md} describes the format.
 *
 * <p>Reading is strict: every member must be there with its type, once. Members that this version does not know are
 * skipped, so that a later version can add some without a new schema number.
 *
 * @since 0.1.0
 */
public final class ReportJson {
    private ReportJson() {}

    /**
     * The report as JSON: indented by two spaces, lines end in LF, the same text for equal reports. The member
     * {@code causes} follows from the others, and is not read.
     *
     * @throws IllegalArgumentException if a number of the report is not finite
     */
    public static String write(LeakReport report) {
        StringWriter text = new StringWriter();
        try (JsonWriter out = new JsonWriter(text)) {
            out.setFormattingStyle(FormattingStyle.PRETTY);
            out.beginObject().name("schema").value(LeakReport.SCHEMA);
            ModelJson.writeMembers(out, report);
            out.name("causes").beginArray();
            for (Cause cause : Causes.of(report)) {
                out.value(cause.sentence());
            }
            out.endArray().endObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string in memory cannot fail to be written", e);
        }
        return text + "\n";
    }

    /**
     * The report that {@code json} holds.
     *
     * @throws UnreadableReportException if it holds none: not JSON, another schema, or a member that is missing or
     *     wrong; the message says what and where
     */
    public static LeakReport read(String json) throws UnreadableReportException {
        int schema = ModelJson.read(json, Version.class).schema();
        if (schema != LeakReport.SCHEMA) {
            throw new UnreadableReportException("schema is " + schema + ", this version reads schema "
                    + LeakReport.SCHEMA + ": "
                    + (schema > LeakReport.SCHEMA ? "update the plugin" : "run the leak tests again"));
        }
        return ModelJson.read(json, LeakReport.class);
    }

    /** All that a document of every schema has. */
    private record Version(int schema) {}
}
