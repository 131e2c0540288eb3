package io.github.junitleak.internal.evidence.name;

import java.util.List;
import java.util.Optional;

/**
 * What makes classes at run time, known by the names that it gives them.
 *
 * @param mark part of such a name
 * @param rest what follows the mark, and differs from class to class
 * @param what a class of it, as a sentence names it
 */
public record ClassGenerator(String mark, Rest rest, String what) {

    private enum Rest {
        NUMBER,
        /** Nothing, or a number or hash behind {@code $}. */
        SUFFIX,
        ANY
    }

    private static final List<ClassGenerator> KNOWN = List.of(
            new ClassGenerator("$$Lambda", Rest.SUFFIX, "lambda"),
            new ClassGenerator("LambdaForm$MH", Rest.SUFFIX, "method handle"),
            new ClassGenerator("LambdaForm$DMH", Rest.SUFFIX, "method handle"),
            new ClassGenerator("LambdaForm$BMH", Rest.SUFFIX, "method handle"),
            new ClassGenerator("$$StringConcat", Rest.SUFFIX, "string concatenation"),
            new ClassGenerator("$Proxy", Rest.NUMBER, "dynamic proxy"),
            new ClassGenerator("GeneratedMethodAccessor", Rest.NUMBER, "accessor of reflection"),
            new ClassGenerator("GeneratedConstructorAccessor", Rest.NUMBER, "accessor of reflection"),
            new ClassGenerator("GeneratedSerializationConstructorAccessor", Rest.NUMBER, "accessor of serialization"),
            new ClassGenerator("$MockitoMock", Rest.SUFFIX, "mock of Mockito"),
            new ClassGenerator("$HibernateProxy", Rest.SUFFIX, "proxy of Hibernate"),
            new ClassGenerator("$ByteBuddy", Rest.SUFFIX, "class of Byte Buddy"),
            new ClassGenerator("$$SpringCGLIB", Rest.SUFFIX, "class of CGLIB"),
            new ClassGenerator("$$EnhancerBySpringCGLIB", Rest.SUFFIX, "class of CGLIB"),
            new ClassGenerator("$$EnhancerByCGLIB", Rest.SUFFIX, "class of CGLIB"),
            new ClassGenerator("$$FastClassBySpringCGLIB", Rest.SUFFIX, "class of CGLIB"),
            new ClassGenerator("$$FastClassByCGLIB", Rest.SUFFIX, "class of CGLIB"),
            new ClassGenerator("$$KeyFactoryByCGLIB", Rest.SUFFIX, "class of CGLIB"),
            new ClassGenerator("_$$_jvst", Rest.ANY, "class of Javassist"),
            new ClassGenerator("org.mozilla.javascript.gen", Rest.ANY, "script of Rhino"),
            new ClassGenerator("nashorn.internal.scripts", Rest.ANY, "script of Nashorn"));

    /** The generator of a class, by its name or by what {@link #start} says of it, with {@code *} behind or not. */
    public static Optional<ClassGenerator> of(String className) {
        return KNOWN.stream().filter(generator -> generator.end(className) >= 0).findFirst();
    }

    /** The part of the name that does not differ: {@code com.example.Order$ByteBuddy}. */
    public static Optional<String> start(String className) {
        for (ClassGenerator generator : KNOWN) {
            int end = generator.end(className);
            if (end >= 0) {
                return Optional.of(className.substring(0, end));
            }
        }
        return Optional.empty();
    }

    /** Where the mark ends in a name that this generator gives; else a negative number. */
    private int end(String className) {
        int start = rest == Rest.NUMBER ? className.lastIndexOf(mark) : className.indexOf(mark);
        int end = start + mark.length();
        return start >= 0 && isRest(className.substring(end)) ? end : -1;
    }

    private boolean isRest(String text) {
        return text.equals("*")
                || switch (rest) {
                    case NUMBER -> isNumber(text);
                    case SUFFIX -> text.isEmpty() || text.startsWith("$");
                    case ANY -> true;
                };
    }

    static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
