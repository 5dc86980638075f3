'use client';

import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';

export type TabsProps = {
  label: string;
  tabs: readonly { id: string; label: string; count?: number; content: ReactNode }[];
  selected?: string;
  defaultSelected?: string;
  onChange?: (id: string) => void;
};

export function Tabs({ label, tabs, selected, defaultSelected, onChange }: TabsProps) {
  return (
    <AriaTabs
      {...(selected === undefined
        ? { defaultSelectedKey: defaultSelected }
        : { selectedKey: selected })}
      onSelectionChange={(key) => onChange?.(String(key))}
    >
      <TabList aria-label={label} className="flex gap-1 overflow-x-auto border-line border-b p-0.5">
        {tabs.map((tab) => (
          <Tab
            key={tab.id}
            id={tab.id}
            className="-mb-[3px] flex min-h-10 cursor-pointer items-center gap-1.5 whitespace-nowrap border-transparent border-b-3 px-3 font-medium text-muted -outline-offset-2 hover:text-ink data-selected:border-accent data-selected:text-ink"
          >
            {tab.label}
            {tab.count !== undefined && (
              <span className="tabular font-normal text-[0.8125rem] text-muted">{tab.count}</span>
            )}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="py-4">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
