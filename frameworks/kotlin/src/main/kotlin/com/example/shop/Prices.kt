package com.example.shop

import java.util.concurrent.ConcurrentHashMap

class Prices {

    private val prices = ConcurrentHashMap<String, ByteArray>()

    /** Remembers every product, and forgets none. */
    fun remembered(product: String) = prices.computeIfAbsent(product) { ByteArray(256) }.size

    fun calculated(product: String) = ByteArray(256).size + product.length
}
