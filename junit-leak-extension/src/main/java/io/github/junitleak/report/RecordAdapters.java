package io.github.junitleak.report;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import io.github.junitleak.internal.view.Printable;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Adapters of records: an object with one member per component, named after it and in its order. All members are
 * required, since a record has no default values, but for those that reports of the same schema were once written
 * without; unknown ones are skipped. A record's own rules (its constructor) judge the values.
 */
final class RecordAdapters implements TypeAdapterFactory {

    /** Optional components and lists that came after the first reports of this schema; empty where they are missing. */
    private static final Set<String> ADDED = Set.of(
            "GrowingClass.series",
            "AllocationSite.excerpt",
            "ReferencePath.accumulation",
            "Evidence.gained",
            "Gained.startedAt",
            "Evidence.hints",
            "Confirmation.recording",
            "Measurement.memory");

    @Override
    @SuppressWarnings("unchecked") // T is the record's class.
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        if (!type.getRawType().isRecord()) {
            return null;
        }
        return of(gson, (Class<T>) type.getRawType());
    }

    private static <T> TypeAdapter<T> of(Gson gson, Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            List<Member<?>> members = new ArrayList<>();
            for (RecordComponent component : components) {
                component.getAccessor().setAccessible(true);
                members.add(new Member<>(component, gson.getAdapter(TypeToken.get(component.getGenericType()))));
            }
            return new OfRecord<>(constructor, members);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its canonical constructor", e);
        }
    }

    private record Member<V>(RecordComponent component, TypeAdapter<V> adapter) {
        String name() {
            return component.getName();
        }

        /** The value of a member that is not there. */
        Object absent(String where) throws UnreadableReportException {
            if (ADDED.contains(component.getDeclaringRecord().getSimpleName() + "." + name())) {
                return component.getType() == List.class ? List.of() : Optional.empty();
            }
            throw new UnreadableReportException(StrictJson.member(where, name()) + " is missing");
        }

        @SuppressWarnings("unchecked") // The adapter was made for the component's type.
        void write(JsonWriter out, Object record) throws IOException {
            try {
                adapter.write(out, (V) component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("the component " + component + " cannot be read", e);
            }
        }
    }

    private static final class OfRecord<T> extends TypeAdapter<T> {
        private final Constructor<T> constructor;
        private final List<Member<?>> members;

        OfRecord(Constructor<T> constructor, List<Member<?>> members) {
            this.constructor = constructor;
            this.members = members;
        }

        @Override
        public void write(JsonWriter out, T record) throws IOException {
            out.beginObject();
            for (Member<?> member : members) {
                out.name(member.name());
                member.write(out, record);
            }
            out.endObject();
        }

        @Override
        public T read(JsonReader in) throws IOException {
            String where = StrictJson.where(in);
            StrictJson.expect(in, JsonToken.BEGIN_OBJECT, "an object");
            return construct(where, readMembers(in, where));
        }

        private Object[] readMembers(JsonReader in, String where) throws IOException {
            Object[] values = new Object[members.size()];
            Set<String> seen = new HashSet<>();
            in.beginObject();
            while (in.hasNext()) {
                String name = in.nextName();
                if (!seen.add(name)) {
                    throw new UnreadableReportException(
                            StrictJson.member(where, Printable.text(name)) + " stands there twice");
                }
                int index = indexOf(name);
                if (index < 0) {
                    in.skipValue();
                } else {
                    values[index] = members.get(index).adapter().read(in);
                }
            }
            in.endObject();
            for (int i = 0; i < values.length; i++) {
                if (!seen.contains(members.get(i).name())) {
                    values[i] = members.get(i).absent(where);
                }
            }
            return values;
        }

        private int indexOf(String name) {
            for (int i = 0; i < members.size(); i++) {
                if (members.get(i).name().equals(name)) {
                    return i;
                }
            }
            return -1;
        }

        private T construct(String where, Object[] values) throws IOException {
            try {
                return constructor.newInstance(values);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof IllegalArgumentException refusal) {
                    throw new UnreadableReportException(where + " is not valid: " + refusal.getMessage(), refusal);
                }
                throw new IllegalStateException("the constructor of " + where + " failed", e);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("the record " + constructor + " cannot be made", e);
            }
        }
    }
}
