package io.github.junitleak.internal.evidence.name;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names of the fields that the JVM mistakes for others. It looks a reference up by its offset among all fields of a
 * class, static or not ({@code EdgeUtils::field_name}). Static fields lie in the class's mirror, where offsets begin at
 * some 112 bytes; in an object that is larger, an instance field may have the same offset, and the one that the class
 * declares first is named. That it is static where the other is not gives the mistake away.
 *
 * <p>The right one is the only one whose type can hold what is referenced; fields of type {@code Object} come last.
 * Where several can, none is named.
 */
public final class FieldNames {

    private record Reference(String owner, boolean isStatic, String referenced) {}

    private final ClassLoader loader;
    private final Map<Reference, Optional<String>> found = new HashMap<>();

    /** @param loader knows the classes by name */
    public FieldNames(ClassLoader loader) {
        this.loader = loader;
    }

    /** Whether the class, by its JVM name, declares an instance field of that name. */
    public boolean isInstanceField(String owner, String name) {
        return load(owner).map(type -> List.of(declared(type))).orElse(List.of()).stream()
                .anyMatch(field -> field.getName().equals(name) && !Modifier.isStatic(field.getModifiers()));
    }

    /**
     * The field of {@code owner}, static or inherited ones included, that can refer to a {@code referenced}; JVM names.
     */
    public Optional<String> only(String owner, boolean isStatic, String referenced) {
        return found.computeIfAbsent(new Reference(owner, isStatic, referenced), this::find);
    }

    private Optional<String> find(Reference reference) {
        Optional<Class<?>> referenced = load(reference.referenced());
        Optional<Class<?>> owner = load(reference.owner());
        if (referenced.isEmpty() || owner.isEmpty()) {
            return Optional.empty();
        }
        List<String> named = new ArrayList<>();
        List<String> objects = new ArrayList<>();
        for (Class<?> type = owner.get(); type != null; type = reference.isStatic() ? null : type.getSuperclass()) {
            for (Field field : declared(type)) {
                boolean fits = Modifier.isStatic(field.getModifiers()) == reference.isStatic()
                        && field.getType().isAssignableFrom(referenced.get());
                if (fits) {
                    (field.getType() == Object.class ? objects : named).add(field.getName());
                }
            }
        }
        List<String> candidates = named.isEmpty() ? objects : named;
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    private Optional<Class<?>> load(String jvmName) {
        try {
            return Optional.of(Class.forName(jvmName, false, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty(); // hidden, or of another loader
        }
    }

    private static Field[] declared(Class<?> type) {
        try {
            return type.getDeclaredFields();
        } catch (LinkageError e) {
            return new Field[0]; // a field's class is missing
        }
    }
}
