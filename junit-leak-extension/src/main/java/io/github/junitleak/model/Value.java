package io.github.junitleak.model;

import org.jspecify.annotations.Nullable;

/**
 * A value that hides its components, so that a later version can add one without breaking those who take it apart.
 * Values of one class are equal where their components are.
 */
abstract class Value<C extends Record> {

    final C components;

    Value(C components) {
        this.components = components;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Value<?> that && components.equals(that.components);
    }

    @Override
    public final int hashCode() {
        return components.hashCode();
    }

    @Override
    public String toString() {
        return components.toString();
    }
}
