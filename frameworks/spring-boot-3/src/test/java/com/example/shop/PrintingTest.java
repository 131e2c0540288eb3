package com.example.shop;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.github.junitleak.Iteration;
import io.github.junitleak.LeakTest;
import io.github.junitleak.model.Expectation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.MockMvc;

/** What the test keeps, and the application does not: the print-out of each request, until the test ends. */
@SpringBootTest
@AutoConfigureMockMvc
class PrintingTest {

    @Autowired
    MockMvc mvc;

    @LeakTest(iterations = 300, warmup = 100, expect = Expectation.LEAKING)
    void artefact(Iteration iteration) throws Exception {
        mvc.perform(get("/calculated/{product}", "printed" + iteration.number())).andExpect(status().isOk());
    }
}
