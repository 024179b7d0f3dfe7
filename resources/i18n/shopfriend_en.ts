<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Asked</name>
    <message numerus="yes">
        <source>%n more after these.</source>
        <translation>
            <numerusform>One more after these.</numerusform>
            <numerusform>%n more after these.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n goods</source>
        <translation>
            <numerusform>one product</numerusform>
            <numerusform>%n goods</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bench</name>
    <message numerus="yes">
        <source>Keep %n keys as groups</source>
        <translation>
            <numerusform>Keep %n key as a group</numerusform>
            <numerusform>Keep %n keys as groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BestCustomers</name>
    <message numerus="yes">
        <source>%n visits</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message numerus="yes">
        <source>usually every %n day(s)</source>
        <translation>
            <numerusform>usually every day</numerusform>
            <numerusform>usually every %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CarePage</name>
    <message numerus="yes">
        <source>%n lists have something to do</source>
        <translation>
            <numerusform>%n list has something to do</numerusform>
            <numerusform>%n lists have something to do</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message numerus="yes">
        <source>%n columns are only guessed. Please look at them first.</source>
        <translation>
            <numerusform>One column is only guessed. Please look at it first.</numerusform>
            <numerusform>%n columns are only guessed. Please look at them first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Companions</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Curious</name>
    <message numerus="yes">
        <source>“never offer” was said %n times: it counts %1 of that</source>
        <translation>
            <numerusform>“never offer” was said %n time: it counts %1 of that</numerusform>
            <numerusform>“never offer” was said %n times: it counts %1 of that</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evening</name>
    <message numerus="yes">
        <source>%n coupon(s) redeemed</source>
        <translation>
            <numerusform>%n coupon redeemed</numerusform>
            <numerusform>%n coupons redeemed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportButton</name>
    <message numerus="yes">
        <source>%n lines were written.</source>
        <translation>
            <numerusform>%n line was written.</numerusform>
            <numerusform>%n lines were written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>%n have bought since</source>
        <translation>
            <numerusform>one has bought since</numerusform>
            <numerusform>%n have bought since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them bought</source>
        <translation>
            <numerusform>one of them bought</numerusform>
            <numerusform>%n of them bought</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withdrawn</source>
        <translation>
            <numerusform>one withdrawn</numerusform>
            <numerusform>%n withdrawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people have objected to advertising</source>
        <translation>
            <numerusform>One person has objected to advertising</numerusform>
            <numerusform>%n people have objected to advertising</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipts to people who were here</source>
        <translation>
            <numerusform>One receipt to somebody who was here</numerusform>
            <numerusform>%n receipts to people who were here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scanned receipts found</source>
        <translation>
            <numerusform>One scanned receipt found</numerusform>
            <numerusform>%n scanned receipts found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n noted by hand, now by the till</source>
        <translation>
            <numerusform>One noted by hand, now by the till</numerusform>
            <numerusform>%n noted by hand, now by the till</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visits need your yes</source>
        <translation>
            <numerusform>One visit needs your yes</numerusform>
            <numerusform>%n visits need your yes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message numerus="yes">
        <source>and %n more files</source>
        <translation>
            <numerusform>and one more file</numerusform>
            <numerusform>and %n more files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Friends</name>
    <message numerus="yes">
        <source>Write to these %n people</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Funnel</name>
    <message numerus="yes">
        <source>%n of this selection get nothing, as planned: %1 postage saved.</source>
        <translation>
            <numerusform>One of this selection gets nothing, as planned: %1 postage saved.</numerusform>
            <numerusform>%n of this selection get nothing, as planned: %1 postage saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoodsLine</name>
    <message numerus="yes">
        <source>%n goods</source>
        <translation>
            <numerusform>one product</numerusform>
            <numerusform>%n goods</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Habits</name>
    <message numerus="yes">
        <source>Minds %1: %2 of the purchases (%n lines)</source>
        <translation>
            <numerusform>Minds %1: %2 of the purchases (%n line)</numerusform>
            <numerusform>Minds %1: %2 of the purchases (%n lines)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Comes often: %n visits in half a year</source>
        <translation>
            <numerusform>Comes often: %n visit in half a year</numerusform>
            <numerusform>Comes often: %n visits in half a year</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Comes now and then: %n visits in half a year</source>
        <translation>
            <numerusform>Comes now and then: %n visit in half a year</numerusform>
            <numerusform>Comes now and then: %n visits in half a year</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Comes seldom: %n visits in half a year</source>
        <translation>
            <numerusform>Comes seldom: %n visit in half a year</numerusform>
            <numerusform>Comes seldom: %n visits in half a year</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>one person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people were written.</source>
        <translation>
            <numerusform>One person was written.</numerusform>
            <numerusform>%n people were written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were left out: they may not get post.</source>
        <translation>
            <numerusform>One was left out: may not get post.</numerusform>
            <numerusform>%n were left out: they may not get post.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Mailings</name>
    <message numerus="yes">
        <source>%n letter(s) sent</source>
        <translation>
            <numerusform>%n letter sent</numerusform>
            <numerusform>%n letters sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeView</name>
    <message numerus="yes">
        <source>%n receipts</source>
        <translation>
            <numerusform>%n receipt</numerusform>
            <numerusform>%n receipts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Afterwards there is one %1, No. %2, with %n receipts.</source>
        <translation>
            <numerusform>Afterwards there is one %1, No. %2, with %n receipt.</numerusform>
            <numerusform>Afterwards there is one %1, No. %2, with %n receipts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message numerus="yes">
        <source>In the book: %n lines. The report below stays until you leave.</source>
        <translation>
            <numerusform>In the book: one line. The report below stays until you leave.</numerusform>
            <numerusform>In the book: %n lines. The report below stays until you leave.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All of this is in the book already: %n lines. Nothing to do.</source>
        <translation>
            <numerusform>All of this is in the book already: one line. Nothing to do.</numerusform>
            <numerusform>All of this is in the book already: %n lines. Nothing to do.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All of this is in the book since %1: %n lines. Nothing to do.</source>
        <translation>
            <numerusform>All of this is in the book since %1: one line. Nothing to do.</numerusform>
            <numerusform>All of this is in the book since %1: %n lines. Nothing to do.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductPanel</name>
    <message numerus="yes">
        <source>on %n receipts</source>
        <translation>
            <numerusform>on one receipt</numerusform>
            <numerusform>on %n receipts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message numerus="yes">
        <source>Take in %n lines</source>
        <translation>
            <numerusform>Take in one line</numerusform>
            <numerusform>Take in %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Refused</name>
    <message numerus="yes">
        <source>%n lines are on the clipboard.</source>
        <translation>
            <numerusform>One line is on the clipboard.</numerusform>
            <numerusform>%n lines are on the clipboard.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines were written.</source>
        <translation>
            <numerusform>%n line was written.</numerusform>
            <numerusform>%n lines were written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%n columns are not used.</source>
        <translation>
            <numerusform>One column is not used.</numerusform>
            <numerusform>%n columns are not used.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavedPanel</name>
    <message numerus="yes">
        <source>%n letters lie in %1</source>
        <translation>
            <numerusform>One letter lies in %1</numerusform>
            <numerusform>%n letters lie in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>See</name>
    <message numerus="yes">
        <source>%n elements beyond the name</source>
        <translation>
            <numerusform>one element beyond the name</numerusform>
            <numerusform>%n elements beyond the name</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Send</name>
    <message numerus="yes">
        <source>Print %n letters</source>
        <translation>
            <numerusform>Print one letter</numerusform>
            <numerusform>Print %n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheets</source>
        <translation>
            <numerusform>one sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n salutations should be looked at: %1</source>
        <translation>
            <numerusform>One salutation should be looked at: %1</numerusform>
            <numerusform>%n salutations should be looked at: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letters cannot be printed: %1 The others print.</source>
        <translation>
            <numerusform>One letter cannot be printed: %1 The others print.</numerusform>
            <numerusform>%n letters cannot be printed: %1 The others print.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n names come straight from the till:</source>
        <translation>
            <numerusform>%n name comes straight from the till:</numerusform>
            <numerusform>%n names come straight from the till:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakeInPage</name>
    <message numerus="yes">
        <source>%n lines were taken in.</source>
        <translation>
            <numerusform>1 line was taken in.</numerusform>
            <numerusform>%n lines were taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines stayed: they are used by now.</source>
        <translation>
            <numerusform>One line stayed: it is used by now.</numerusform>
            <numerusform>%n lines stayed: they are used by now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n more are kept for later</source>
        <translation>
            <numerusform>one more is kept for later</numerusform>
            <numerusform>%n more are kept for later</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Top</name>
    <message numerus="yes">
        <source>usually every %n days</source>
        <translation>
            <numerusform>usually every day</numerusform>
            <numerusform>usually every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>one day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> (%n more)</source>
        <translation>
            <numerusform> (one more)</numerusform>
            <numerusform> (%n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Troubles</name>
    <message numerus="yes">
        <source>and %n more files</source>
        <translation>
            <numerusform>and one more file</numerusform>
            <numerusform>and %n more files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Understood</name>
    <message numerus="yes">
        <source>%n of the first lines do not come in so.</source>
        <translation>
            <numerusform>One of the first lines does not come in so.</numerusform>
            <numerusform>%n of the first lines do not come in so.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Waits</name>
    <message numerus="yes">
        <source>%n visits that more than one receipt fits.</source>
        <translation>
            <numerusform>One visit that more than one receipt fits.</numerusform>
            <numerusform>%n visits that more than one receipt fits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scanned receipts that no file has brought yet.</source>
        <translation>
            <numerusform>One scanned receipt that no file has brought yet.</numerusform>
            <numerusform>%n scanned receipts that no file has brought yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watch</name>
    <message numerus="yes">
        <source>%n files came in by themselves.</source>
        <translation>
            <numerusform>One file came in by itself.</numerusform>
            <numerusform>%n files came in by themselves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files in the watched folder wait for you.</source>
        <translation>
            <numerusform>One file in the watched folder waits for you.</numerusform>
            <numerusform>%n files in the watched folder wait for you.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watched</name>
    <message numerus="yes">
        <source>%n more wait.</source>
        <translation>
            <numerusform>One more waits.</numerusform>
            <numerusform>%n more wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>What</name>
    <message numerus="yes">
        <source>%n offers</source>
        <translation>
            <numerusform>one offer</numerusform>
            <numerusform>%n offers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Who</name>
    <message numerus="yes">
        <source>%n letters</source>
        <translation>
            <numerusform>one letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n months</source>
        <translation>
            <numerusform>in one month</numerusform>
            <numerusform>in %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n days</source>
        <translation>
            <numerusform>for one day</numerusform>
            <numerusform>for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These %n people, chosen one by one</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Whose</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and one more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Worktop</name>
    <message numerus="yes">
        <source>Ask all %n</source>
        <translation>
            <numerusform>Ask %n</numerusform>
            <numerusform>Ask all %n</numerusform>
        </translation>
    </message>
</context>
</TS>
