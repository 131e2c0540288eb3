package com.example.shop;

import io.github.junitleak.Iteration;
import io.github.junitleak.LeakTest;
import io.github.junitleak.model.Expectation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** All iterations share the test's transaction, whose undo log grows until the test ends. */
@SpringBootTest
class TransactionalTest {

    @Autowired
    JdbcTemplate database;

    @LeakTest(expect = Expectation.LEAKING)
    @Transactional
    void artefact(Iteration iteration) {
        insertAndDelete(iteration.number());
    }

    @LeakTest
    void clean(Iteration iteration) {
        insertAndDelete(iteration.number());
    }

    private void insertAndDelete(long id) {
        database.update("insert into orders values (?)", id);
        database.update("delete from orders where id = ?", id);
    }
}
