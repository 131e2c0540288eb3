package io.github.junitleak.internal.jupiter;

import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * What is known of a leak test that was begun, for those who see how it ends.
 *
 * @param leak the message of the leak that was found so far
 */
record Begun(Optional<String> leak) {

    private static final Namespace NAMESPACE = Namespace.create(Begun.class);

    void keepIn(ExtensionContext context) {
        context.getStore(NAMESPACE).put(context.getUniqueId(), this);
    }

    /** Empty where no measurement was begun. */
    static Optional<Begun> in(ExtensionContext context) {
        return Optional.ofNullable(context.getStore(NAMESPACE).get(context.getUniqueId(), Begun.class));
    }
}
