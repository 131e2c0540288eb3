package io.github.junitleak.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.junitleak.model.Resource;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CeilingsTests {
    private final Ceilings ceilings = new Ceilings();

    @Test
    void textAndElementsSayTheSame() {
        ceilings.set("heap=1.5 KiB, threads=0,file-descriptors=1,direct-memory = 64 B,classes=0.5");
        Ceilings elements = new Ceilings();
        elements.setHeap("1.5 KiB");
        elements.setThreads("0");
        elements.setFileDescriptors("1");
        elements.setDirectMemory("64 B");
        elements.setClasses("0.5");

        assertThat(ceilings.values())
                .isEqualTo(elements.values())
                .containsExactly(
                        Map.entry(Resource.HEAP, 1536.0),
                        Map.entry(Resource.THREADS, 0.0),
                        Map.entry(Resource.FILE_DESCRIPTORS, 1.0),
                        Map.entry(Resource.DIRECT_MEMORY, 64.0),
                        Map.entry(Resource.CLASSES, 0.5));
    }

    /** As Maven looks for the setter of an element. */
    @ParameterizedTest
    @EnumSource
    void everyResourceHasItsElement(Resource resource) throws Exception {
        String element =
                resource.name().charAt(0) + resource.name().substring(1).toLowerCase(Locale.ROOT);
        StringBuilder name = new StringBuilder("set");
        for (String word : element.split("_")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }

        assertThat(Ceilings.class.getMethod(name.toString(), String.class)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            heap=100     | ceilings: heap is "100", must be a number and a unit of B, KiB or MiB, for instance "64 B" or "1.5 KiB"
            threads=-1   | ceilings: threads is "-1", must be a number without a unit, for instance "1" or "0.5"
            gpu=1        | ceilings names "gpu", must be one of heap, threads, file-descriptors, direct-memory, classes
            100 B        | ceilings names "100 B", must be one of heap, threads, file-descriptors, direct-memory, classes
            """)
    void aBadValueIsSaidInOneSentence(String text, String sentence) {
        ceilings.set(text);

        assertThatIllegalArgumentException().isThrownBy(ceilings::values).withMessage(sentence);
    }
}
