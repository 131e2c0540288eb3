package io.github.junitleak.internal.evidence.histogram;

import java.nio.charset.StandardCharsets;

/**
 * A text in memory that was allocated before it is known, so that keeping it during a run does not look like growth.
 */
final class KeptText {

    private byte[] bytes;
    private int length;

    KeptText(int capacity) {
        bytes = new byte[capacity];
    }

    void keep(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        if (encoded.length > bytes.length) {
            bytes = new byte[encoded.length];
        }
        System.arraycopy(encoded, 0, bytes, 0, encoded.length);
        length = encoded.length;
    }

    String text() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
