<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
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
</context>
<context>
    <name>Friends</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>one person</numerusform>
            <numerusform>%n people</numerusform>
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
</context>
<context>
    <name>TakeInPage</name>
    <message numerus="yes">
        <source>Take in %n lines</source>
        <translation>
            <numerusform>Take in 1 line</numerusform>
            <numerusform>Take in %n lines</numerusform>
        </translation>
    </message>
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
</context>
</TS>
