from pathlib import Path
from tests.journeys.conftest import *
from tests.demo_fixture import *
@pytest.fixture(scope="session")
def demo_original(): return kept_demo(Path('/tmp/jr/demo'))

def test_x(demo_shop):
    shop = demo_shop
    with shop.desk.read() as tx:
        row = tx.one(
            """select c.code, c.campaign, c.customer from coupon c
               left join redemption r on r.coupon = c.id
               where c.campaign is not null and r.id is null and c.withdrawn_on is null
                 and c.valid_until >= '2026-11-23' order by c.code limit 1"""
        )
    print(dict(row))
    def say(w):
        print(w, shop.window.isActiveWindow(), QApplication.activeWindow(), QApplication.focusWidget(), QApplication.focusWindow(), [t for t in QApplication.topLevelWidgets() if t.isVisible()])
    QApplication.instance().focusWindowChanged.connect(lambda w: print('FOCUSWINDOW', w))
    say(0)
    shop.go("campaigns")
    say(1)
    import traceback
    from PySide6.QtCore import QObject
    class F(QObject):
        def eventFilter(self, o, e):
            if e.type() in (QEvent.Type.Show,) and isinstance(o, QWidget) and o.isWindow():
                print('TOP', o, o.objectName(), getattr(o,'text',lambda:'')()); traceback.print_stack(limit=8)
            return False
    flt=F(); QApplication.instance().installEventFilter(flt)
    shop.campaigns.open(row["campaign"])
    shop.until(lambda: shop.campaigns.campaign.isVisible() and shop.tile("redeemed") != "–")
    say(2)
    shop.window.go("counter")
    say(3)
    c=shop.counter
    for n in ("scanned","_on_scanned","_redeem_code","_on_redeemed","open","_on_card","search","_on_hits","close_card", "_on_card_again"):
        def w(n=n, f=getattr(c,n)):
            def g(*a,**k):
                print(n, repr(a)[:300]); return f(*a,**k)
            return g
        setattr(c,n,w())
    t=shop.window.tell
    shop.window._counter.__self__
    print(shop.focus, shop.focus.objectName())
    shop.key(Qt.Key.Key_F2)
    print(shop.focus, shop.focus.objectName())
    shop.type(row["code"])
    print(shop.window.header.search.text(), shop.window.scanner.__dict__)
    shop.key(Qt.Key.Key_Return)
    import time
    e=time.time()+1
    shop.until(lambda: time.time()>e or shop.counter.view.booked.isVisible())
    print('bar', shop.window.bar.words, c.view.booked.isVisible(), c.view.booked.words.text() if hasattr(c.view.booked,'words') else '', c.shown is not None, c._typed, c._answered)
