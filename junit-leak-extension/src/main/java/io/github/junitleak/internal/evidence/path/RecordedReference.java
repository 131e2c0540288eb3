package io.github.junitleak.internal.evidence.path;

import io.github.junitleak.internal.evidence.name.FieldNames;
import io.github.junitleak.internal.evidence.name.JavaNames;
import io.github.junitleak.model.Evidence.Link;
import java.lang.reflect.Modifier;
import java.util.Optional;

/**
 * One reference as {@code jdk.OldObjectSample} reports it.
 *
 * @param owner Java name of the class of the object that holds the reference
 * @param address where that object lay when the sampler wrote: it distinguishes owners, and says nothing else
 * @param description what the JVM says of that object, for instance {@code Thread Name: main}
 * @param field name of the field, if it is a field
 * @param modifiers of the field
 * @param array whether it is an element of an array
 * @param skipped references that the JVM left out between the owner and the reference before it, nearer to the sample
 */
public record RecordedReference(
        String owner,
        long address,
        Optional<String> description,
        Optional<String> field,
        int modifiers,
        boolean array,
        int skipped) {
    private static final String CLASS_NAME = "Class Name: ";
    private static final String THREAD_NAME = "Thread Name: ";

    /**
     * Whether the owner is a class, and the reference its static field: the JVM looks static fields up in the mirror.
     */
    boolean isStaticField() {
        // On 17 the modifiers have stray bits, so that other modifiers must not be read without a mask.
        return field.isPresent() && Modifier.isStatic(modifiers) && owner.equals(Class.class.getName());
    }

    /** Of a static field: the class that declares it; hidden classes have no name here. */
    String declaringClass() {
        return described(description, CLASS_NAME).map(JavaNames::of).orElse("a hidden class");
    }

    /** Whether the owner is a thread and the reference its map of thread locals. */
    boolean isThreadLocals() {
        return threadName().isPresent()
                && field.filter(name -> name.equals("threadLocals") || name.equals("inheritableThreadLocals"))
                        .isPresent();
    }

    /** Name of the thread that the owner is, if it is one. */
    Optional<String> threadName() {
        return threadName(description);
    }

    /** The name that the JVM's description of a thread says. */
    static Optional<String> threadName(Optional<String> description) {
        return described(description, THREAD_NAME);
    }

    /**
     * The same with its field's right name, or without one, where the JVM has named another; see {@link FieldNames}.
     *
     * @param ownerName JVM name of the owner's class
     * @param referenced JVM name of what is referenced
     */
    public RecordedReference named(FieldNames names, String ownerName, String referenced) {
        if (field.isEmpty()) {
            return this;
        }
        boolean isNamedStatic = Modifier.isStatic(modifiers);
        Optional<String> mirrored =
                owner.equals(Class.class.getName()) ? described(description, CLASS_NAME) : Optional.empty();
        if (mirrored.isEmpty()) {
            return isNamedStatic ? with(names.only(ownerName, false, referenced), 0) : this;
        }
        boolean mistaken = !isNamedStatic && names.isInstanceField(mirrored.get(), field.get());
        return mistaken ? with(names.only(mirrored.get(), true, referenced), Modifier.STATIC) : this;
    }

    private RecordedReference with(Optional<String> otherField, int otherModifiers) {
        return new RecordedReference(owner, address, description, otherField, otherModifiers, array, skipped);
    }

    /** As a reader knows it. */
    Link link() {
        if (isStaticField()) {
            return new Link(declaringClass(), Link.Kind.STATIC_FIELD, field.get(), 0);
        }
        Link.Kind kind = array ? Link.Kind.ELEMENT : field.isPresent() ? Link.Kind.FIELD : Link.Kind.UNKNOWN;
        return new Link(owner, kind, array ? "" : field.orElse(""), 0);
    }

    private static Optional<String> described(Optional<String> description, String prefix) {
        return description.filter(text -> text.startsWith(prefix)).map(text -> text.substring(prefix.length()));
    }
}
