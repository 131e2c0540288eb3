package io.github.junitleak.report;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import io.github.junitleak.internal.view.Printable;
import io.github.junitleak.model.Series;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The model as JSON and back: a record is an object with a member per component, in the same order; an empty optional
 * is null. When it is read, every member must be there, once and with its type; unknown ones are skipped.
 *
 * <p>By hand, since no library is both strict and quick: Gson takes a missing member for null and a text for a number,
 * and its own mapping makes the first report of a JVM 90 ms later; Jackson can be strict, but takes half a second.
 */
final class ModelJson {
    private static final int MAX_NESTING = 64;

    private final JsonReader in;

    private ModelJson(String json) {
        in = new JsonReader(new StringReader(json));
        in.setStrictness(Strictness.STRICT);
        in.setNestingLimit(MAX_NESTING);
    }

    /** @throws IllegalArgumentException if a number is not finite */
    static void write(JsonWriter out, @Nullable Object value) throws IOException {
        if (value instanceof Optional<?> optional) {
            write(out, optional.orElse(null));
        } else if (value instanceof OptionalInt optional) {
            write(out, optional.isPresent() ? optional.getAsInt() : null);
        } else if (value instanceof Series series) {
            write(out, series.points());
        } else if (value instanceof Record) {
            out.beginObject();
            writeMembers(out, value);
            out.endObject();
        } else if (value instanceof List<?> list) {
            out.beginArray();
            for (Object element : list) {
                write(out, element);
            }
            out.endArray();
        } else if (value instanceof Map<?, ?> map) {
            out.beginObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                write(out.name(entry.getKey().toString()), entry.getValue());
            }
            out.endObject();
        } else if (value instanceof Number number) {
            out.value(number);
        } else if (value instanceof Boolean truth) {
            out.value(truth);
        } else {
            out.value(value == null ? null : value.toString());
        }
    }

    static void writeMembers(JsonWriter out, Object value) throws IOException {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            try {
                write(out.name(component.getName()), accessor.invoke(value));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(component + " cannot be read", e);
            }
        }
    }

    /**
     * @param type a record, or a sealed interface of records
     * @throws UnreadableReportException if {@code json} is no such value; the message says what and where
     */
    static <T> T read(String json, Class<T> type) throws UnreadableReportException {
        ModelJson reader = new ModelJson(json);
        try {
            T value = type.cast(reader.object(type));
            reader.in.peek(); // Refuses text after the value.
            return value;
        } catch (UnreadableReportException e) {
            throw e;
        } catch (IOException e) {
            // Gson's own sentences advise to be lenient; only the position in them is of use to a reader.
            String gson = String.valueOf(e.getMessage());
            String position = gson.replaceFirst("(?s).*(line \\d+) (column \\d+).*", "$1, $2");
            boolean isCutOff = e instanceof EOFException || gson.startsWith("Unterminated string");
            throw new UnreadableReportException(
                    isCutOff
                            ? "the JSON ends too early, at " + position + ": it was cut off"
                            : "it is not JSON of at most " + MAX_NESTING + " levels, at " + position,
                    e);
        }
    }

    private Object value(Type type) throws IOException {
        if (!(type instanceof ParameterizedType generic)) {
            Class<?> plain = (Class<?>) type;
            if (plain == OptionalInt.class) {
                return isNull() ? OptionalInt.empty() : OptionalInt.of((int) value(int.class));
            } else if (plain == Series.class) {
                return construct(where(), plain, List.of(list(Series.Point.class)));
            }
            return plain.isRecord() || plain.isSealed() ? object(plain) : scalar(plain);
        }
        Type[] arguments = generic.getActualTypeArguments();
        if (generic.getRawType() == Optional.class) {
            return isNull() ? Optional.empty() : Optional.of(value(arguments[0]));
        }
        return generic.getRawType() == List.class ? list(arguments[0]) : map((Class<?>) arguments[0], arguments[1]);
    }

    private boolean isNull() throws IOException {
        boolean isNull = in.peek() == JsonToken.NULL;
        if (isNull) {
            in.nextNull();
        }
        return isNull;
    }

    private List<Object> list(Type element) throws IOException {
        expect(JsonToken.BEGIN_ARRAY, "an array");
        List<Object> elements = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            elements.add(value(element));
        }
        in.endArray();
        return elements;
    }

    private Map<Object, Object> map(Class<?> key, Type value) throws IOException {
        expect(JsonToken.BEGIN_OBJECT, "an object");
        Map<Object, Object> members = new HashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            refuseTwice(members.put(Scalar.of(key).parse(in.nextName(), where()), value(value)));
        }
        in.endObject();
        return members;
    }

    /** Of several records it is the first all of whose members are there. */
    private Object object(Class<?> type) throws IOException {
        List<Class<?>> records = records(type).toList();
        Map<String, Type> types = records.stream()
                .flatMap(some -> Arrays.stream(some.getRecordComponents()))
                .collect(Collectors.toMap(
                        RecordComponent::getName, RecordComponent::getGenericType, (one, same) -> one));
        String where = expect(JsonToken.BEGIN_OBJECT, "an object");
        Map<String, Object> members = new HashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (types.containsKey(name)) {
                refuseTwice(members.put(name, value(types.get(name))));
            } else {
                in.skipValue();
            }
        }
        in.endObject();
        Class<?> found = records.stream()
                .filter(some -> members.keySet().containsAll(names(some)))
                .findFirst()
                .orElse(records.get(0));
        for (String name : names(found)) {
            if (!members.containsKey(name)) {
                throw new UnreadableReportException(where + "." + name + " is missing");
            }
        }
        return construct(where, found, names(found).stream().map(members::get).toList());
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(ModelJson::records);
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static Object construct(String where, Class<?> type, List<Object> values) throws UnreadableReportException {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        try {
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            throw new UnreadableReportException(
                    where + " is not valid: " + e.getCause().getMessage(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor + " cannot be called", e);
        }
    }

    private Object scalar(Class<?> type) throws IOException {
        if (type == boolean.class) {
            expect(JsonToken.BOOLEAN, "true or false");
            return in.nextBoolean();
        } else if (type == double.class || type == Double.class) {
            expect(JsonToken.NUMBER, "a number");
            return in.nextDouble();
        }
        Scalar scalar = Scalar.of(type);
        String where = expect(scalar.token, scalar.rule);
        return scalar.parse(in.nextString(), where);
    }

    /** @return where the next value is, which is a {@code token} */
    private String expect(JsonToken token, String rule) throws IOException {
        if (in.peek() != token) {
            String found = in.peek().name().replaceFirst("BEGIN_", "").toLowerCase(Locale.ROOT);
            throw new UnreadableReportException(where() + " is of the type " + found + ", must be " + rule);
        }
        return where();
    }

    private void refuseTwice(@Nullable Object previous) throws UnreadableReportException {
        if (previous != null) {
            throw new UnreadableReportException(where() + " stands there twice");
        }
    }

    /** Gson says {@code $.findings[0].verdict}. */
    private String where() {
        return Printable.text(in.getPath().replaceFirst("^\\$", "report"));
    }

    /** What is written as a text, or a whole number; the parser throws where the text breaks the rule. */
    private record Scalar(JsonToken token, String rule, Function<String, Object> parser) {
        private static final Map<Class<?>, Scalar> PLAIN = Map.of(
                String.class, new Scalar(JsonToken.STRING, "a string", text -> text),
                int.class, new Scalar(JsonToken.NUMBER, "a whole number of 32 bits", Integer::valueOf),
                long.class, new Scalar(JsonToken.NUMBER, "a whole number of 64 bits", Long::valueOf),
                Duration.class,
                        new Scalar(JsonToken.STRING, "a duration as in \"PT2.5S\" (ISO 8601)", Duration::parse));

        @SuppressWarnings({"unchecked", "rawtypes"}) // A constant is of its own type.
        static Scalar of(Class<?> type) {
            String names = Arrays.toString(type.getEnumConstants());
            return type.isEnum()
                    ? new Scalar(JsonToken.STRING, "one of " + names, name -> Enum.valueOf((Class) type, name))
                    : PLAIN.get(type);
        }

        Object parse(String text, String where) throws UnreadableReportException {
            try {
                return parser.apply(text);
            } catch (IllegalArgumentException | DateTimeParseException e) {
                throw new UnreadableReportException(where + " is \"" + Printable.text(text) + "\", must be " + rule, e);
            }
        }
    }
}
