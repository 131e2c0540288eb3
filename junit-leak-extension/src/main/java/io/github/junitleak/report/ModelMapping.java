package io.github.junitleak.report;

import com.google.gson.stream.JsonWriter;
import io.github.junitleak.internal.view.Printable;
import io.github.junitleak.model.Finding;
import io.github.junitleak.model.TestId;
import io.github.junitleak.report.JsonText.Digits;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The model as JSON and back: an object with one member per parameter of a class's longest constructor, named after it
 * and in its order, written from the accessor of that name. All members are required, unknown ones are skipped; null is
 * what an accessor returns an empty optional for. The constructor's own rules judge the values.
 *
 * <p>By hand, since no library fits: Gson's own mapping takes a missing member for null and a text for a number;
 * Jackson can be made strict, but then the first report of a JVM takes half a second to write, this one some 40 ms.
 */
final class ModelMapping {
    private ModelMapping() {}

    /** @throws IllegalArgumentException if a number is not finite */
    static void write(JsonWriter out, Object value) throws IOException {
        if (value instanceof Optional<?> optional) {
            write(out, optional.orElse(null));
        } else if (value instanceof OptionalInt optional) {
            write(out, optional.isPresent() ? optional.getAsInt() : null);
        } else if (value instanceof Finding finding) {
            write(out, FlatFinding.of(finding));
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
            if (!Double.isFinite(number.doubleValue())) {
                throw new IllegalArgumentException("a number of the report is " + number + ", must be finite");
            }
            out.value(number);
        } else if (value instanceof Boolean truth) {
            out.value(truth);
        } else if (value == null || value instanceof String || value instanceof Enum<?> || value instanceof Duration) {
            out.value(value == null ? null : value.toString());
        } else {
            out.beginObject();
            writeMembers(out, value);
            out.endObject();
        }
    }

    static void writeMembers(JsonWriter out, Object value) throws IOException {
        for (Parameter member : constructor(value.getClass()).getParameters()) {
            try {
                write(
                        out.name(member.getName()),
                        accessor(value.getClass(), member).invoke(value));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(member + " cannot be read", e);
            }
        }
    }

    private static Constructor<?> constructor(Class<?> type) {
        Constructor<?> longest = Arrays.stream(type.getDeclaredConstructors())
                .max(Comparator.comparingInt(Constructor::getParameterCount))
                .orElseThrow();
        longest.setAccessible(true);
        return longest;
    }

    private static Method accessor(Class<?> type, Parameter member) {
        try {
            Method accessor = type.getDeclaredMethod(member.getName());
            accessor.setAccessible(true);
            return accessor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " needs an accessor for each parameter of its constructor", e);
        }
    }

    /**
     * @param where the value's path in the document
     * @throws UnreadableReportException if the value is not of the type; the message says what and where
     */
    static Object read(Object json, Type type, String where) throws UnreadableReportException {
        Class<?> raw = (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
        if (raw == Optional.class) {
            return json == null ? Optional.empty() : Optional.of(read(json, argument(type, 0), where));
        } else if (raw == OptionalInt.class) {
            return json == null ? OptionalInt.empty() : OptionalInt.of((int) read(json, int.class, where));
        } else if (raw == List.class) {
            return list(json, argument(type, 0), where);
        } else if (raw == Map.class) {
            return map(json, argument(type, 0), argument(type, 1), where);
        } else if (raw.isEnum()) {
            return constant(json, raw, where);
        } else if (raw == Finding.class) {
            return valid(where, ((FlatFinding) value(json, FlatFinding.class, where))::toFinding);
        } else if (raw == TestId.class) {
            boolean named = object(json, where).containsKey("name");
            return value(json, named ? TestId.Named.class : TestId.OfMethod.class, where);
        } else if (raw.isPrimitive() || raw.getPackageName().startsWith("java.")) {
            return scalar(json, raw, where);
        }
        return value(json, raw, where);
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }

    private static List<Object> list(Object json, Type element, String where) throws UnreadableReportException {
        List<?> elements = expect(json, List.class, where, "an array");
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            values.add(read(elements.get(i), element, where + "[" + i + "]"));
        }
        return values;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // All keys of the model's maps are constants.
    private static Map<?, ?> map(Object json, Type key, Type value, String where) throws UnreadableReportException {
        Map<Enum, Object> map = new EnumMap<>((Class) key);
        for (Map.Entry<String, Object> member : object(json, where).entrySet()) {
            map.put(
                    (Enum) constant(member.getKey(), (Class<?>) key, "the name of a member of " + where),
                    read(member.getValue(), value, JsonText.member(where, member.getKey())));
        }
        return map;
    }

    private static Object constant(Object json, Class<?> type, String where) throws UnreadableReportException {
        Object[] constants = type.getEnumConstants();
        String rule = "one of " + Arrays.stream(constants).map(Object::toString).collect(Collectors.joining(", "));
        String name = expect(json, String.class, where, rule);
        return Arrays.stream(constants)
                .filter(constant -> constant.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> refused(where, quoted(name), rule));
    }

    private static Object value(Object json, Class<?> type, String where) throws UnreadableReportException {
        Map<String, Object> members = object(json, where);
        Constructor<?> constructor = constructor(type);
        List<Object> values = new ArrayList<>();
        for (Parameter member : constructor.getParameters()) {
            String path = JsonText.member(where, member.getName());
            if (!members.containsKey(member.getName())) {
                throw new UnreadableReportException(path + " is missing");
            }
            Type declared = accessor(type, member).getGenericReturnType();
            Object value = read(members.get(member.getName()), declared, path);
            values.add(declared.equals(member.getParameterizedType()) ? value : nullable(value));
        }
        return valid(where, () -> construct(constructor, values.toArray()));
    }

    private static Object nullable(Object value) {
        if (value instanceof OptionalInt number) {
            return number.isPresent() ? number.getAsInt() : null;
        }
        return ((Optional<?>) value).orElse(null);
    }

    private static Object construct(Constructor<?> constructor, Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refusal) {
                throw refusal;
            }
            throw new IllegalStateException(constructor + " failed", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor + " cannot be called", e);
        }
    }

    private static Object valid(String where, Supplier<Object> value) throws UnreadableReportException {
        try {
            return value.get();
        } catch (IllegalArgumentException refusal) {
            throw new UnreadableReportException(where + " is not valid: " + refusal.getMessage(), refusal);
        }
    }

    private static Object scalar(Object json, Class<?> type, String where) throws UnreadableReportException {
        if (type == String.class) {
            return expect(json, String.class, where, "a string");
        } else if (type == boolean.class) {
            return expect(json, Boolean.class, where, "true or false");
        } else if (type == int.class) {
            return (int) whole(json, where, Integer.MIN_VALUE, Integer.MAX_VALUE);
        } else if (type == long.class) {
            return whole(json, where, Long.MIN_VALUE, Long.MAX_VALUE);
        } else if (type == Duration.class) {
            return duration(json, where);
        }
        String digits = expect(json, Digits.class, where, "a number").text();
        double value = Double.parseDouble(digits);
        if (!Double.isFinite(value)) {
            throw refused(where, digits, "within the range of a 64-bit floating point number");
        }
        return value;
    }

    private static long whole(Object json, String where, long min, long max) throws UnreadableReportException {
        String digits = expect(json, Digits.class, where, "a whole number").text();
        if (!digits.matches("-?\\d+")) {
            throw refused(where, digits, "a whole number");
        }
        try {
            long value = Long.parseLong(digits);
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Out of the range of all whole numbers here.
        }
        throw refused(where, digits, "from " + min + " to " + max);
    }

    /** In ISO-8601, so that the unit stands with the number and nothing is rounded. */
    private static Duration duration(Object json, String where) throws UnreadableReportException {
        String rule = "an ISO-8601 duration, for instance \"PT2.5S\"";
        String text = expect(json, String.class, where, rule);
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw refused(where, quoted(text), rule);
        }
    }

    @SuppressWarnings("unchecked") // Keys are names.
    static Map<String, Object> object(Object json, String where) throws UnreadableReportException {
        return expect(json, Map.class, where, "an object");
    }

    private static <T> T expect(Object json, Class<T> wanted, String where, String rule)
            throws UnreadableReportException {
        if (!wanted.isInstance(json)) {
            throw refused(where, kind(json), rule);
        }
        return wanted.cast(json);
    }

    private static String kind(Object json) {
        if (json instanceof Map) {
            return "an object";
        } else if (json instanceof List) {
            return "an array";
        } else if (json instanceof String) {
            return "a string";
        } else if (json instanceof Digits) {
            return "a number";
        }
        return json == null ? "null" : "a boolean";
    }

    private static UnreadableReportException refused(String where, String found, String rule) {
        return new UnreadableReportException(where + " is " + found + ", must be " + rule);
    }

    private static String quoted(String value) {
        return '"' + Printable.text(value) + '"';
    }
}
