package io.github.junitleak.report;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** Adapters of single values. Unlike Gson's own they take no value of another type, and no null. */
final class ScalarAdapters {
    private ScalarAdapters() {}

    static final class OfBoolean extends TypeAdapter<Boolean> {
        @Override
        public void write(JsonWriter out, Boolean value) throws IOException {
            out.value(value);
        }

        @Override
        public Boolean read(JsonReader in) throws IOException {
            StrictJson.expect(in, JsonToken.BOOLEAN, "true or false");
            return in.nextBoolean();
        }
    }

    static final class OfInt extends TypeAdapter<Integer> {
        @Override
        public void write(JsonWriter out, Integer value) throws IOException {
            out.value(value);
        }

        @Override
        public Integer read(JsonReader in) throws IOException {
            return (int) whole(in, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
    }

    static final class OfLong extends TypeAdapter<Long> {
        @Override
        public void write(JsonWriter out, Long value) throws IOException {
            out.value(value);
        }

        @Override
        public Long read(JsonReader in) throws IOException {
            return whole(in, Long.MIN_VALUE, Long.MAX_VALUE);
        }
    }

    private static long whole(JsonReader in, long min, long max) throws IOException {
        String where = StrictJson.where(in);
        StrictJson.expect(in, JsonToken.NUMBER, "a whole number");
        String digits = in.nextString();
        try {
            long value = Long.parseLong(digits);
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            if (!digits.matches("-?\\d+")) {
                throw StrictJson.refused(where, digits, "a whole number");
            }
        }
        throw StrictJson.refused(where, digits, "from " + min + " to " + max);
    }

    static final class OfDouble extends TypeAdapter<Double> {
        @Override
        public void write(JsonWriter out, Double value) throws IOException {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a number of the report is " + value + ", must be finite");
            }
            out.value(value);
        }

        @Override
        public Double read(JsonReader in) throws IOException {
            String where = StrictJson.where(in);
            StrictJson.expect(in, JsonToken.NUMBER, "a number");
            String digits = in.nextString();
            double value = Double.parseDouble(digits);
            if (!Double.isFinite(value)) {
                throw StrictJson.refused(where, digits, "within the range of a 64-bit floating point number");
            }
            return value;
        }
    }

    static final class OfString extends TypeAdapter<String> {
        @Override
        public void write(JsonWriter out, String value) throws IOException {
            out.value(value);
        }

        @Override
        public String read(JsonReader in) throws IOException {
            StrictJson.expect(in, JsonToken.STRING, "a string");
            return in.nextString();
        }
    }

    /** In ISO-8601, so that the unit stands with the number and nothing is rounded. */
    static final class OfDuration extends TypeAdapter<Duration> {
        private static final String RULE = "an ISO-8601 duration, for instance \"PT2.5S\"";

        @Override
        public void write(JsonWriter out, Duration value) throws IOException {
            out.value(value.toString());
        }

        @Override
        public Duration read(JsonReader in) throws IOException {
            String where = StrictJson.where(in);
            StrictJson.expect(in, JsonToken.STRING, RULE);
            String text = in.nextString();
            try {
                return Duration.parse(text);
            } catch (DateTimeParseException e) {
                throw StrictJson.refused(where, StrictJson.quoted(text), RULE);
            }
        }
    }
}
