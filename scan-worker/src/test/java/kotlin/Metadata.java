package kotlin;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** As the one that Kotlin's compiler adds to each class. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Metadata {}
