package com.example.shop;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class PriceController {

    private final PriceService prices;

    public PriceController(PriceService prices) {
        this.prices = prices;
    }

    @GetMapping("/remembered/{product}")
    public int remembered(@PathVariable String product) {
        return prices.remembered(product);
    }

    @GetMapping("/calculated/{product}")
    public int calculated(@PathVariable String product) {
        return prices.calculated(product);
    }
}
