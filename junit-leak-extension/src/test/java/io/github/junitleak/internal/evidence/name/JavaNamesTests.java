package io.github.junitleak.internal.evidence.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaNamesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [B                                                  | byte[]
            [[I                                                 | int[][]
            [Z                                                  | boolean[]
            [Ljava.lang.String;                                 | java.lang.String[]
            [Ljava/lang/String;                                 | java.lang.String[]
            [[Ljava.util.HashMap$Node;                          | java.util.HashMap$Node[][]
            java.util.HashMap$Node                              | java.util.HashMap$Node
            com.example.Order$Line$1                            | com.example.Order$Line$1
            Order                                               | Order
            com.example.Shop$$Lambda$79/0x00007f2744000a08      | com.example.Shop$$Lambda
            com.example.Shop$$Lambda$79+0x00007f2744000a08      | com.example.Shop$$Lambda
            com.example.Shop$$Lambda/0x0000000094040210         | com.example.Shop$$Lambda
            com.example.Shop$$Lambda.0x0000000094040210         | com.example.Shop$$Lambda
            [Lcom.example.Shop$$Lambda$79/0x00007f2744000a08;   | com.example.Shop$$Lambda[]
            java.lang.String$$StringConcat/0x0000000094045800   | java.lang.String$$StringConcat
            java.lang.invoke.LambdaForm$DMH/0x0000000094045800  | java.lang.invoke.LambdaForm$DMH
            jdk.proxy2.$Proxy12                                 | jdk.proxy2.$Proxy
            $Proxy1                                             | $Proxy
            jdk.internal.reflect.GeneratedMethodAccessor12      | jdk.internal.reflect.GeneratedMethodAccessor
            jdk.internal.reflect.GeneratedConstructorAccessor1  | jdk.internal.reflect.GeneratedConstructorAccessor
            com.example.Order$MockitoMock$1187435            | com.example.Order$MockitoMock
            com.example.Order$$SpringCGLIB$$0                   | com.example.Order$$SpringCGLIB
            com.example.Order_$$_jvst3f1_0                      | com.example.Order_$$_jvst
            com.example.Order$$EnhancerBySpringCGLIB$$1a2b3c    | com.example.Order$$EnhancerBySpringCGLIB
            """)
    void namesClassesAsJavaDoes(String jvmName, String javaName) {
        assertThat(JavaNames.of(jvmName)).isEqualTo(javaName);
    }

    @ParameterizedTest
    @CsvSource({"$ProxyFactory", "com.example.Proxy12", "com.example.LambdaX", "com.example.$$LambdaStyle$1", "L;", "[X"
    })
    void keepsNamesThatOnlyLookGenerated(String name) {
        assertThat(JavaNames.of(name)).isEqualTo(name.startsWith("[") ? "X[]" : name);
    }

    @ParameterizedTest
    @CsvSource({
        "lambda$place$3, lambda$place",
        "lambda$new$12, lambda$new",
        "lambda$a$b$3, lambda$a$b",
        "place, place",
        "access$000, access$000",
        "lambda$3, lambda$3",
        "lambda$x, lambda$x"
    })
    void takesTheNumberFromTheMethodsOfLambdas(String name, String expected) {
        assertThat(JavaNames.ofMethod(name)).isEqualTo(expected);
    }
}
