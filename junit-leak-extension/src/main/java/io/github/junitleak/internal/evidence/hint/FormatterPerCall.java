package io.github.junitleak.internal.evidence.hint;

import java.util.Optional;
import java.util.Set;

/** Formatters that a map keeps to use them again, under keys that never come again. */
final class FormatterPerCall implements LeakPattern {
    private static final Set<String> FORMATTERS = Set.of(
            "java.text.SimpleDateFormat",
            "java.text.DecimalFormat",
            "java.text.MessageFormat",
            "java.time.format.DateTimeFormatter");

    @Override
    public Optional<String> hint(Clues clues) {
        return clues.holder(path -> value(clues, path))
                .map(
                        holder -> holder.held() + " is a value in "
                                + holder.path().nearestField(holder.link())
                                + ", and each iteration adds one: its key is another one each time. Use the pattern alone as"
                                + " the key, or a constant for each pattern; a DateTimeFormatter may be shared by all threads.");
    }

    /** The map itself keeps the formatter, not an object that has one. */
    private static Optional<Holder> value(Clues clues, GrowingPath path) {
        int last = path.length() - 1;
        boolean isValue = FORMATTERS.contains(path.end())
                && last >= 0
                && (path.link(last).isField("value") || path.link(last).isField("val"))
                && UnequalKey.isOfOneMap(clues, path, last);
        return isValue ? Optional.of(new Holder(path.end(), path, last)) : Optional.empty();
    }
}
