package io.github.junitleak.internal.probe;

import java.util.List;
import java.util.Optional;

/**
 * What makes classes at run time, known by the names that it gives them.
 *
 * @param mark part of such a name; what follows differs from class to class
 * @param what a class of it, as a sentence names it
 */
record ClassGenerator(String mark, String what) {

    private static final List<ClassGenerator> KNOWN = List.of(
            new ClassGenerator("$$Lambda", "lambda"),
            new ClassGenerator("LambdaForm$MH", "method handle"),
            new ClassGenerator("LambdaForm$DMH", "method handle"),
            new ClassGenerator("LambdaForm$BMH", "method handle"),
            new ClassGenerator("$$StringConcat", "string concatenation"),
            new ClassGenerator(".$Proxy", "dynamic proxy"),
            new ClassGenerator("GeneratedMethodAccessor", "accessor of reflection"),
            new ClassGenerator("GeneratedConstructorAccessor", "accessor of reflection"),
            new ClassGenerator("GeneratedSerializationConstructorAccessor", "accessor of serialization"),
            new ClassGenerator("$MockitoMock$", "mock of Mockito"),
            new ClassGenerator("$HibernateProxy$", "proxy of Hibernate"),
            new ClassGenerator("$ByteBuddy$", "class of Byte Buddy"),
            new ClassGenerator("$$SpringCGLIB$$", "class of CGLIB"),
            new ClassGenerator("$$EnhancerBySpringCGLIB$$", "class of CGLIB"),
            new ClassGenerator("$$EnhancerByCGLIB$$", "class of CGLIB"),
            new ClassGenerator("$$FastClassBy", "class of CGLIB"),
            new ClassGenerator("$$KeyFactoryByCGLIB$$", "class of CGLIB"),
            new ClassGenerator("_$$_jvst", "class of Javassist"),
            new ClassGenerator("org.mozilla.javascript.gen.", "script of Rhino"),
            new ClassGenerator("nashorn.internal.scripts.", "script of Nashorn"));

    static Optional<ClassGenerator> of(String className) {
        return KNOWN.stream()
                .filter(generator -> className.contains(generator.mark))
                .findFirst();
    }

    /** The name without what differs: {@code com.example.Order$ByteBuddy$*}. */
    static String pattern(String className) {
        return of(className)
                .map(generator -> className.substring(0, className.indexOf(generator.mark)) + generator.mark)
                .map(start -> NamePattern.of(start) + "*")
                .orElseGet(() -> NamePattern.of(className));
    }
}
