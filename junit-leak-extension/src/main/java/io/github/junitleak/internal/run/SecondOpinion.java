package io.github.junitleak.internal.run;

import io.github.junitleak.model.LeakReport;

/** What is asked before a test is reported as leaking: whether the leak is there elsewhere, too. */
@FunctionalInterface
public interface SecondOpinion {

    /** Takes the first one's word for it. */
    SecondOpinion NONE = suspected -> suspected;

    /**
     * @param suspected with what was counted of the leak
     * @return the report with this opinion in it, and with what explains the leak, if that is known
     */
    LeakReport of(LeakReport suspected) throws Exception;
}
