package io.github.junitleak.report;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Adapters of lists (arrays), maps by an enum (objects), optionals (the value, or null) and enums (their names).
 *
 * <p>Gson's own list adapter would choose an element's adapter by the element's class, so that a sealed type's records
 * would lose the member that tells them apart.
 */
final class ContainerAdapters implements TypeAdapterFactory {
    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // Each branch has checked what T is.
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        Class<? super T> raw = type.getRawType();
        TypeAdapter<?> adapter = null;
        if (raw == List.class) {
            adapter = new OfList<>(gson.getAdapter(TypeToken.get(argument(type, 0))));
        } else if (raw == Map.class) {
            adapter = new OfEnumMap(
                    TypeToken.get(argument(type, 0)).getRawType(), gson.getAdapter(TypeToken.get(argument(type, 1))));
        } else if (raw == Optional.class) {
            adapter = new OfOptional<>(gson.getAdapter(TypeToken.get(argument(type, 0))));
        } else if (raw == OptionalInt.class) {
            adapter = new OfOptionalInt(gson.getAdapter(int.class));
        } else if (raw == OptionalDouble.class) {
            adapter = new OfOptionalDouble(gson.getAdapter(double.class));
        } else if (raw.isEnum()) {
            adapter = new OfEnum(raw);
        }
        return (TypeAdapter<T>) adapter;
    }

    private static Type argument(TypeToken<?> type, int index) {
        return ((ParameterizedType) type.getType()).getActualTypeArguments()[index];
    }

    private static final class OfList<E> extends TypeAdapter<List<E>> {
        private final TypeAdapter<E> element;

        OfList(TypeAdapter<E> element) {
            this.element = element;
        }

        @Override
        public void write(JsonWriter out, List<E> values) throws IOException {
            out.beginArray();
            for (E value : values) {
                element.write(out, value);
            }
            out.endArray();
        }

        @Override
        public List<E> read(JsonReader in) throws IOException {
            StrictJson.expect(in, JsonToken.BEGIN_ARRAY, "an array");
            List<E> values = new ArrayList<>();
            in.beginArray();
            while (in.hasNext()) {
                values.add(element.read(in));
            }
            in.endArray();
            return values;
        }
    }

    private static final class OfEnumMap<K extends Enum<K>, V> extends TypeAdapter<Map<K, V>> {
        private final Class<K> keys;
        private final TypeAdapter<V> value;

        OfEnumMap(Class<K> keys, TypeAdapter<V> value) {
            this.keys = keys;
            this.value = value;
        }

        @Override
        public void write(JsonWriter out, Map<K, V> map) throws IOException {
            out.beginObject();
            for (Map.Entry<K, V> entry : map.entrySet()) {
                out.name(entry.getKey().name());
                value.write(out, entry.getValue());
            }
            out.endObject();
        }

        @Override
        public Map<K, V> read(JsonReader in) throws IOException {
            String where = StrictJson.where(in);
            StrictJson.expect(in, JsonToken.BEGIN_OBJECT, "an object");
            Map<K, V> map = new EnumMap<>(keys);
            in.beginObject();
            while (in.hasNext()) {
                String name = in.nextName();
                K key = constant(keys, name)
                        .orElseThrow(() -> new UnreadableReportException(where + " has a member "
                                + StrictJson.quoted(name) + ", must have only members out of " + names(keys)));
                V read = value.read(in);
                if (map.put(key, read) != null) {
                    throw new UnreadableReportException(StrictJson.member(where, name) + " stands there twice");
                }
            }
            in.endObject();
            return map;
        }
    }

    private static final class OfOptional<E> extends TypeAdapter<Optional<E>> {
        private final TypeAdapter<E> value;

        OfOptional(TypeAdapter<E> value) {
            this.value = value;
        }

        @Override
        public void write(JsonWriter out, Optional<E> optional) throws IOException {
            if (optional.isPresent()) {
                value.write(out, optional.get());
            } else {
                out.nullValue();
            }
        }

        @Override
        public Optional<E> read(JsonReader in) throws IOException {
            return isNull(in) ? Optional.empty() : Optional.of(value.read(in));
        }
    }

    private static final class OfOptionalInt extends TypeAdapter<OptionalInt> {
        private final TypeAdapter<Integer> value;

        OfOptionalInt(TypeAdapter<Integer> value) {
            this.value = value;
        }

        @Override
        public void write(JsonWriter out, OptionalInt optional) throws IOException {
            if (optional.isPresent()) {
                value.write(out, optional.getAsInt());
            } else {
                out.nullValue();
            }
        }

        @Override
        public OptionalInt read(JsonReader in) throws IOException {
            return isNull(in) ? OptionalInt.empty() : OptionalInt.of(value.read(in));
        }
    }

    private static final class OfOptionalDouble extends TypeAdapter<OptionalDouble> {
        private final TypeAdapter<Double> value;

        OfOptionalDouble(TypeAdapter<Double> value) {
            this.value = value;
        }

        @Override
        public void write(JsonWriter out, OptionalDouble optional) throws IOException {
            if (optional.isPresent()) {
                value.write(out, optional.getAsDouble());
            } else {
                out.nullValue();
            }
        }

        @Override
        public OptionalDouble read(JsonReader in) throws IOException {
            return isNull(in) ? OptionalDouble.empty() : OptionalDouble.of(value.read(in));
        }
    }

    private static final class OfEnum<E extends Enum<E>> extends TypeAdapter<E> {
        private final Class<E> type;

        OfEnum(Class<E> type) {
            this.type = type;
        }

        @Override
        public void write(JsonWriter out, E value) throws IOException {
            out.value(value.name());
        }

        @Override
        public E read(JsonReader in) throws IOException {
            String where = StrictJson.where(in);
            StrictJson.expect(in, JsonToken.STRING, "one of " + names(type));
            String name = in.nextString();
            return constant(type, name)
                    .orElseThrow(() -> StrictJson.refused(where, StrictJson.quoted(name), "one of " + names(type)));
        }
    }

    private static boolean isNull(JsonReader in) throws IOException {
        if (in.peek() != JsonToken.NULL) {
            return false;
        }
        in.nextNull();
        return true;
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
